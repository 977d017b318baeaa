package io.aiclearance.domain.intake;

import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.request.Detail;
import java.util.Map;

/**
 * Where on an issue each detail is found, beside the portal panel's property (R3.4).
 *
 * @param requestTypeField the id of the site's field for request types
 * @param fields the custom field of each detail that has one
 * @param questions the label of the form's question for each detail that has one
 * @param toolOptions the tool that each option of the tool's field stands for, by the option's id
 */
public record DetailSources(
    String requestTypeField,
    Map<Detail, String> fields,
    Map<Detail, String> questions,
    Map<String, ToolId> toolOptions) {
  public DetailSources {
    fields = Map.copyOf(fields);
    questions = Map.copyOf(questions);
    toolOptions = Map.copyOf(toolOptions);
  }
}
