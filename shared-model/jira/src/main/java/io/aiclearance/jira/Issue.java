package io.aiclearance.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiclearance.jira.adf.PlainText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An issue as Jira describes it now.
 *
 * @param reporter absent where the account was deleted, or the field is hidden
 * @param fields every field that was asked for, by id
 * @param requestDetails the value of {@link JiraIssues#REQUEST_PROPERTY}; missing where not set
 */
public record Issue(
    String id,
    String key,
    String project,
    String status,
    @Nullable JiraUser reporter,
    Instant created,
    JsonNode fields,
    JsonNode requestDetails) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

  /** A choice in a select field. */
  public record Option(String id, String value) {}

  static Issue read(JsonNode json) {
    var fields = json.path("fields");
    return new Issue(
        text(json.path("id")),
        text(json.path("key")),
        text(fields.path("project").path("key")),
        text(fields.path("status").path("name")),
        fields.path("reporter").isObject()
            ? Calls.JSON.convertValue(fields.path("reporter"), JiraUser.class)
            : null,
        time(text(fields.path("created"))),
        fields,
        json.path("properties").path(JiraIssues.REQUEST_PROPERTY));
  }

  /** The option chosen in a select field. */
  public Optional<Option> option(String field) {
    var value = fields.path(field);
    return value.path("id").isTextual()
        ? Optional.of(new Option(value.path("id").asText(), value.path("value").asText()))
        : Optional.empty();
  }

  /** The text of a field, whether Jira keeps it as text or as a document. */
  public Optional<String> text(String field) {
    return PlainText.of(fields.path(field));
  }

  /** The value of a number field; Jira writes whole numbers as {@code 30.0}. */
  public Optional<Double> number(String field) {
    return Optional.of(fields.path(field)).filter(JsonNode::isNumber).map(JsonNode::asDouble);
  }

  /** The numeric id of the request type in that field, which an agent's issue lacks. */
  public Optional<String> requestType(String field) {
    return Optional.of(fields.path(field).path("requestType").path("id"))
        .filter(id -> id.isTextual() || id.isInt())
        .map(JsonNode::asText);
  }

  private static String text(JsonNode node) {
    if (!node.isTextual()) {
      throw new IllegalArgumentException("a text is missing");
    }
    return node.asText();
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text, TIME).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not a time", e);
    }
  }
}
