package io.aiclearance.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.jira.Issue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an issue asks for: each detail as the portal panel left it in the issue's property, else as
 * the configured field says (R3.4).
 *
 * @param days 0 where something is said that is no number of days
 */
record Details(
    @Nullable String toolOption,
    @Nullable String toolName,
    @Nullable Integer days,
    @Nullable String purpose) {

  static Details of(Issue issue, DetailSources sources) {
    var panel = issue.requestDetails();
    var panelTool = text(panel, "tool");
    var option =
        panelTool.isPresent()
            ? Optional.<Issue.Option>empty()
            : field(sources, Detail.TOOL).flatMap(issue::option);
    return new Details(
        option.map(Issue.Option::id).orElse(null),
        panelTool
            .or(() -> option.map(Issue.Option::value))
            .or(() -> field(sources, Detail.TOOL).flatMap(issue::text))
            .map(KeptText::line)
            .orElse(null),
        number(panel.path("durationDays"))
            .or(() -> field(sources, Detail.DAYS).flatMap(issue::number))
            .map(Details::wholeDays)
            .orElse(null),
        text(panel, "purpose")
            .or(() -> field(sources, Detail.PURPOSE).flatMap(issue::text))
            .map(KeptText::of)
            .orElse(null));
  }

  private static Optional<String> field(DetailSources sources, Detail detail) {
    return Optional.ofNullable(sources.fields().get(detail));
  }

  private static Optional<String> text(JsonNode panel, String name) {
    return Optional.of(panel.path(name))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank());
  }

  private static Optional<Double> number(JsonNode node) {
    return Optional.of(node).filter(JsonNode::isNumber).map(JsonNode::asDouble);
  }

  private static int wholeDays(double days) {
    return days == Math.rint(days) && days >= 1 && days <= Integer.MAX_VALUE ? (int) days : 0;
  }
}
