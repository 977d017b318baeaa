package io.aiclearance.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiclearance.domain.IssueKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages of the intake queue as JSON. */
final class IntakeCodec {
  private static final ObjectMapper JSON = new ObjectMapper();

  private IntakeCodec() {}

  static String encode(IntakeMessage message) {
    var announcement = message.announcement();
    return JSON.createObjectNode()
        .put("issueKey", announcement.issue().value())
        .put("issueId", announcement.issueId())
        .put("cause", announcement.cause())
        .put("receivedAt", message.receivedAt().toString())
        .put("attempt", message.attempt())
        .toString();
  }

  /** Empty where the body is no such message. */
  static Optional<IntakeMessage> decode(@Nullable String body) {
    try {
      var json = JSON.readTree(body == null ? "" : body);
      return Optional.of(
          new IntakeMessage(
              new Announcement(
                  new IssueKey(text(json, "issueKey")),
                  json.path("issueId").asText(null),
                  json.path("cause").asText("unnamed")),
              Instant.parse(text(json, "receivedAt")),
              json.path("attempt").asInt(1)));
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode json, String name) {
    if (!json.path(name).isTextual()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return json.path(name).asText();
  }
}
