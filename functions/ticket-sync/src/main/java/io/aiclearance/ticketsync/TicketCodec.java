package io.aiclearance.ticketsync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.OutboxMessage.OpenReview;
import io.aiclearance.domain.OutboxMessage.RaiseRequest;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.OutboxMessage.ToJira;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.request.Note;
import io.aiclearance.domain.request.NoteTemplate;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads messages as the relay writes them. */
final class TicketCodec {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private TicketCodec() {}

  sealed interface Result {}

  record Decoded(TicketMessage message) implements Result {}

  /**
   * Not a message that this version knows; a later one may.
   *
   * @param why quotes nothing of the message
   */
  record Malformed(String why) implements Result {}

  static Result decode(String body) {
    try {
      var json = JSON.readTree(body);
      return new Decoded(new TicketMessage(text(json, "id"), what(json)));
    } catch (JsonProcessingException notJson) {
      return new Malformed("The message is not JSON.");
    } catch (IllegalArgumentException | DateTimeParseException unknown) {
      return new Malformed("The message is not one that tells Jira something.");
    }
  }

  private static ToJira what(JsonNode json) {
    if (json.has("submission")) {
      return new RaiseRequest(new SubmissionId(text(json, "submission")));
    }
    return json.has("review")
        ? review(json.path("review"))
        : new TicketUpdate(
            new IssueKey(text(json, "issueKey")), notes(json.path("notes")), move(json));
  }

  private static OpenReview review(JsonNode json) {
    return new OpenReview(
        new GrantId(text(json, "grant")),
        text(json, "window"),
        text(json, "toolName"),
        text(json, "holder"),
        Instant.parse(text(json, "endsAt")),
        URI.create(text(json, "page")),
        Instant.parse(text(json, "at")));
  }

  private static List<Note> notes(JsonNode array) {
    var notes = new ArrayList<Note>();
    for (var json : array) {
      var args = new HashMap<String, String>();
      json.path("args")
          .properties()
          .forEach(arg -> args.put(arg.getKey(), arg.getValue().asText()));
      notes.add(new Note(NoteTemplate.valueOf(word(text(json, "template"))), args));
    }
    return notes;
  }

  private static TicketUpdate.@Nullable Move move(JsonNode json) {
    return json.path("move").isTextual()
        ? TicketUpdate.Move.valueOf(word(text(json, "move")))
        : null;
  }

  private static String text(JsonNode json, String name) {
    var value = json.path(name);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value.asText();
  }

  private static String word(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
