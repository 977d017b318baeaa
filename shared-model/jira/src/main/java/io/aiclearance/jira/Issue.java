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
 * @param creator who created it, for whomever; absent where the account was deleted
 * @param summary empty where the field is hidden
 * @param updated when it was changed last; at its creation where Jira does not say
 * @param fields every field that was asked for, by id
 * @param properties every property that was asked for and is set, by key
 */
public record Issue(
    String id,
    String key,
    String project,
    String status,
    @Nullable JiraUser reporter,
    @Nullable JiraUser creator,
    Instant created,
    Instant updated,
    String summary,
    JsonNode fields,
    JsonNode properties) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

  /** A choice in a select field. */
  public record Option(String id, String value) {}

  /** What a portal's request was raised as. */
  public record RequestType(String id, @Nullable String portalId, @Nullable String serviceDeskId) {}

  static Issue read(JsonNode json) {
    var fields = json.path("fields");
    var created = time(text(fields.path("created")));
    return new Issue(
        text(json.path("id")),
        text(json.path("key")),
        text(fields.path("project").path("key")),
        text(fields.path("status").path("name")),
        user(fields.path("reporter")),
        user(fields.path("creator")),
        created,
        fields.path("updated").isTextual() ? time(fields.path("updated").asText()) : created,
        fields.path("summary").asText(""),
        fields,
        json.path("properties"));
  }

  /** The value of {@link JiraIssues#REQUEST_PROPERTY}; missing where not set. */
  public JsonNode requestDetails() {
    return properties.path(JiraIssues.REQUEST_PROPERTY);
  }

  /** A property that was asked for. */
  public Optional<JsonNode> property(String key) {
    return Optional.of(properties.path(key)).filter(value -> !value.isMissingNode());
  }

  /** The words of the description. */
  public Optional<String> description() {
    return text("description");
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

  /** The request type in that field, which an agent's issue lacks. */
  public Optional<RequestType> requestType(String field) {
    var type = fields.path(field).path("requestType");
    var id = numericId(type.path("id"));
    return id == null
        ? Optional.empty()
        : Optional.of(
            new RequestType(
                id, numericId(type.path("portalId")), numericId(type.path("serviceDeskId"))));
  }

  /** Jira writes these ids as texts, mostly. */
  private static @Nullable String numericId(JsonNode id) {
    return id.isTextual() || id.isInt() ? id.asText() : null;
  }

  private static @Nullable JiraUser user(JsonNode node) {
    return node.isObject() ? Calls.JSON.convertValue(node, JiraUser.class) : null;
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
