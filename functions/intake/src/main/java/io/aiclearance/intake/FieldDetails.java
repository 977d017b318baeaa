package io.aiclearance.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.jira.Issue;
import io.aiclearance.jira.adf.PlainText;
import java.util.Optional;

/** What the configured fields say, whatever their types. */
final class FieldDetails {
  private final Issue issue;
  private final DetailSources sources;

  private FieldDetails(Issue issue, DetailSources sources) {
    this.issue = issue;
    this.sources = sources;
  }

  static Details of(Issue issue, DetailSources sources) {
    return new FieldDetails(issue, sources).read();
  }

  private Details read() {
    var option = value(Detail.TOOL).flatMap(FieldDetails::option);
    return new Details(
        option.map(Issue.Option::id).orElse(null),
        text(Detail.TOOL).orElse(null),
        text(Detail.TOOL_URL).orElse(null),
        days().orElse(null),
        text(Detail.PURPOSE).orElse(null));
  }

  private Optional<JsonNode> value(Detail detail) {
    return Optional.ofNullable(sources.fields().get(detail))
        .map(field -> only(issue.fields().path(field)));
  }

  /** A field for several values says something where it has one. */
  private static JsonNode only(JsonNode value) {
    return value.isArray() && value.size() == 1 ? value.path(0) : value;
  }

  private static Optional<Issue.Option> option(JsonNode value) {
    return value.path("id").isTextual() && value.path("value").isTextual()
        ? Optional.of(new Issue.Option(value.path("id").asText(), value.path("value").asText()))
        : Optional.empty();
  }

  private Optional<String> text(Detail detail) {
    return value(detail)
        .flatMap(value -> option(value).map(Issue.Option::value).or(() -> PlainText.of(value)))
        .filter(text -> !text.isBlank());
  }

  private Optional<Integer> days() {
    return value(Detail.DAYS)
        .filter(JsonNode::isNumber)
        .map(number -> SaidDays.of(number.asDouble()))
        .or(() -> text(Detail.DAYS).map(SaidDays::of));
  }
}
