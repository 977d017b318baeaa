package io.aiclearance.standins.jira;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people can ask for at a desk.
 *
 * @param fields what the portal asks beside the form, the summary first
 * @param form absent where it has none
 */
record RequestType(
    String id,
    Desk desk,
    String issueTypeId,
    String name,
    String description,
    List<Field> fields,
    @Nullable FormTemplate form) {

  static final RequestType AI_TOOL =
      new RequestType(
          "11",
          Desk.AIC,
          "10020",
          "Request AI tool",
          "Ask for access to an AI tool, for a time.",
          List.of(Field.SUMMARY, Field.AI_TOOL, Field.DURATION, Field.PURPOSE, Field.TOOL_URL),
          null);

  static final List<RequestType> ALL =
      List.of(
          AI_TOOL,
          new RequestType(
              "12",
              Desk.AIC,
              "10020",
              "Ask a question",
              "About AI tools in general.",
              List.of(Field.SUMMARY, Field.DESCRIPTION),
              null),
          new RequestType(
              "13",
              Desk.AIC,
              "10020",
              "Request AI tool by form",
              "A form whose answers also go into fields.",
              List.of(Field.SUMMARY),
              FormTemplate.LINKED),
          new RequestType(
              "14",
              Desk.AIC,
              "10020",
              "Request AI tool by questionnaire",
              "A form whose answers stay in the form.",
              List.of(Field.SUMMARY),
              FormTemplate.UNLINKED),
          new RequestType(
              "21",
              Desk.OPS,
              "10021",
              "Get IT help",
              "Printers and other troubles.",
              List.of(Field.SUMMARY, Field.DESCRIPTION),
              null));

  static Optional<RequestType> withId(String id) {
    return ALL.stream().filter(type -> type.id.equals(id)).findFirst();
  }

  IssueType issueType() {
    return desk.project().issueType(issueTypeId).orElseThrow();
  }

  Optional<FormTemplate> askedByForm() {
    return Optional.ofNullable(form);
  }
}
