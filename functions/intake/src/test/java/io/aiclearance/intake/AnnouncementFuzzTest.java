package io.aiclearance.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiclearance.domain.IssueKey;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Bodies that are well signed, whatever they say: the stream parser against a plain tree. */
class AnnouncementFuzzTest {
  private static final Logger LOG = Logger.getLogger(WebhookHandler.class.getName());
  private static final ObjectMapper TREES =
      new ObjectMapper(AnnouncementParser.JSON.rebuild().build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Map<String, String> SECRET = Map.of("current", "a secret");

  @BeforeAll
  static void refuseThousandsQuietly() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void logAgain() {
    LOG.setLevel(null);
  }

  /** What a body should come to. */
  private record Expected(int status, List<Announcement> announced) {
    static final Expected MALFORMED = new Expected(400, List.of());
    static final Expected OF_NO_INTEREST = new Expected(202, List.of());
  }

  @FuzzTest
  void a_signed_body_is_taken_for_what_a_plain_reading_says(byte[] body) {
    var webhook = new Webhook(SECRET);
    var answer = webhook.answer(Post.of(body).signed("a secret").inBase64());
    var expected = body.length >= WebhookCodec.TOO_MANY_BYTES ? tooLarge() : plainReading(body);
    assertEquals(expected.status, answer.getStatusCode());
    assertEquals(
        expected.announced, webhook.queued().stream().map(IntakeMessage::announcement).toList());
    for (var message : webhook.queued()) {
      assertEquals(Optional.of(message), IntakeCodec.decode(IntakeCodec.encode(message)));
    }
  }

  private static Expected tooLarge() {
    return new Expected(413, List.of());
  }

  private static Expected plainReading(byte[] body) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      var tree = TREES.readTree(text);
      return tree.isObject() ? of(tree) : Expected.MALFORMED;
    } catch (CharacterCodingException | JsonProcessingException | IllegalArgumentException no) {
      return Expected.MALFORMED;
    }
  }

  private static Expected of(JsonNode tree) {
    var event = text(tree, "webhookEvent");
    var detail = text(tree, "issue_event_type_name");
    var wholeId = text(tree, "id");
    var wholeKey = text(tree, "key");
    var issue = tree.path("issue");
    if (!issue.isObject() && !issue.isNull() && !issue.isMissingNode()) {
      throw new IllegalArgumentException("an issue is an object");
    }
    var id = issue.isObject() ? text(issue, "id") : wholeId;
    var key = issue.isObject() ? text(issue, "key") : wholeKey;
    var cause = event == null ? "automation" : event;
    if (!cause.matches("[A-Za-z_:]{1,64}")) {
      return Expected.MALFORMED;
    }
    var comment =
        detail != null
            && List.of("issue_commented", "issue_comment_edited", "issue_comment_deleted")
                .contains(detail);
    if (event != null
        && (!event.startsWith("jira:issue_")
            || (comment && tree.at("/changelog/items").isEmpty()))) {
      return Expected.OF_NO_INTEREST;
    }
    if (key == null || (id != null && !id.matches("[1-9][0-9]{0,18}"))) {
      return Expected.MALFORMED;
    }
    return new Expected(202, List.of(new Announcement(new IssueKey(key), id, cause)));
  }

  private static @Nullable String text(JsonNode node, String name) {
    var value = node.path(name);
    if (value.isTextual() || value.isIntegralNumber()) {
      return value.asText();
    }
    if (value.isNull() || value.isMissingNode()) {
      return null;
    }
    throw new IllegalArgumentException("not a text");
  }
}
