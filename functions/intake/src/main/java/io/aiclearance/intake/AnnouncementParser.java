package io.aiclearance.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.aiclearance.domain.IssueKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Takes the event's name and the issue's id and key out of a body, and nothing else. The rest has
 * to be sound JSON of bounded depth, and is skipped unread.
 *
 * <p>Issue events wake the worker, and so does an Automation rule, which was made for nothing else.
 * No other event does: comments, work logs, links and attachments are not read of an issue, and the
 * properties that are, we write ourselves before we announce the issue.
 */
final class AnnouncementParser {
  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxNumberLength(100)
                  .maxNameLength(1_000)
                  .maxStringLength(WebhookCodec.TOO_MANY_BYTES)
                  .maxDocumentLength(WebhookCodec.TOO_MANY_BYTES)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private @Nullable String event;
  private @Nullable String detail;
  private boolean changes;
  private @Nullable Named issue;
  private final Named whole = new Named();

  private AnnouncementParser() {}

  private static final class Named {
    private @Nullable String id;
    private @Nullable String key;
  }

  sealed interface Result {}

  record Announced(Announcement announcement) implements Result {}

  /** A sound body that changes nothing for us. */
  record OfNoInterest() implements Result {}

  record Malformed() implements Result {}

  static Result parse(byte[] body) {
    try (var parser = JSON.createParser(utf8(body))) {
      return new AnnouncementParser().parse(parser);
    } catch (IOException | IllegalArgumentException malformed) {
      return new Malformed();
    }
  }

  /** Jackson would guess other encodings, and is lenient about this one. */
  private static String utf8(byte[] body) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
  }

  private Result parse(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return new Malformed();
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      var value = parser.nextToken();
      switch (name) {
        case "webhookEvent" -> event = text(parser, value);
        case "issue_event_type_name" -> detail = text(parser, value);
        case "issue" -> issue(parser, value);
        case "changelog" -> changelog(parser, value);
        // an Automation rule may send the issue itself
        case "id" -> whole.id = text(parser, value);
        case "key" -> whole.key = text(parser, value);
        default -> parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      return new Malformed();
    }
    return result();
  }

  private void issue(JsonParser parser, JsonToken value) throws IOException {
    if (value == JsonToken.VALUE_NULL) {
      return;
    }
    if (value != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("an issue is an object");
    }
    var named = new Named();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      var inner = parser.nextToken();
      switch (name) {
        case "id" -> named.id = text(parser, inner);
        case "key" -> named.key = text(parser, inner);
        default -> parser.skipChildren();
      }
    }
    issue = named;
  }

  private void changelog(JsonParser parser, JsonToken value) throws IOException {
    if (value != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          changes = true;
          parser.skipChildren();
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  private static @Nullable String text(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING, VALUE_NUMBER_INT -> parser.getText();
      case VALUE_NULL -> null;
      default -> throw new IllegalArgumentException("not a text");
    };
  }

  private Result result() {
    var cause = event == null ? "automation" : event;
    if (!cause.matches("[A-Za-z_:]{1,64}")) {
      return new Malformed();
    }
    if (event != null && (!event.startsWith("jira:issue_") || isAboutComment())) {
      return new OfNoInterest();
    }
    var named = issue == null ? whole : issue;
    if (named.key == null || (named.id != null && !named.id.matches("[1-9][0-9]{0,18}"))) {
      return new Malformed();
    }
    return new Announced(new Announcement(new IssueKey(named.key), named.id, cause));
  }

  /**
   * A comment changes nothing that is read of an issue, and most are our own, which must not wake
   * us (R3.6); no announcement says reliably whose a comment is. One that comes with an edit does
   * not hide the edit.
   */
  private boolean isAboutComment() {
    return detail != null && detail.matches("issue_comment(ed|_edited|_deleted)") && !changes;
  }
}
