package io.aiclearance.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.IssueKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoodDeliveriesTest {
  private final Webhook webhook = new Webhook(Map.of("current", "new", "previous", "old"));

  private static final Post AUTOMATION =
      Post.of("{\"issue\":{\"id\":10001,\"key\":\"AIC-1\"}}")
          .header("x-ai-clearance-secret", "new");

  private void accepts(Post post) {
    var answer = webhook.answer(post);
    assertEquals(202, answer.getStatusCode());
    assertEquals("", answer.getBody());
  }

  @Test
  void a_signed_announcement_waits_for_the_worker_with_key_id_and_event_only() {
    accepts(Post.of(Post.CREATED).signed("new").identified("d-1"));
    assertEquals(
        List.of(
            new IntakeMessage(
                new Announcement(new IssueKey("AIC-1"), "10001", "jira:issue_created"),
                Webhook.NOW,
                1)),
        webhook.queued());
    assertEquals(List.of("check", "enqueue", "record"), webhook.order());
  }

  @Test
  void jiras_published_signature_is_accepted() {
    var vector = "a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9";
    var check = new SenderCheck(() -> Map.of("current", "It's a Secret to Everybody"));
    var delivery =
        (WebhookCodec.Received)
            WebhookCodec.decode(
                Post.of("Hello World!").header("X-Hub-Signature", "sha256=" + vector).event());
    assertEquals(SenderCheck.Verdict.VERIFIED, check.check(delivery.delivery()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "old"})
  void both_secrets_are_valid_while_one_replaces_the_other(String secret) {
    accepts(Post.of(Post.CREATED).signed(secret).identified("d-1"));
    accepts(Post.of(Post.CREATED).header("X-AI-Clearance-Secret", secret));
    assertEquals(2, webhook.queued().size());
  }

  @Test
  void a_base64_flagged_body_is_verified_as_the_bytes_that_it_stands_for() {
    accepts(Post.of(Post.CREATED.replace("words", "日本語 🧪")).signed("new").inBase64());
    assertEquals(1, webhook.queued().size());
  }

  @Test
  void a_body_just_under_a_megabyte_is_taken() {
    var padding = 999_999 - Post.CREATED.length() + "words".length();
    accepts(Post.of(Post.CREATED.replace("words", "w".repeat(padding))).signed("new"));
    assertEquals(1, webhook.queued().size());
  }

  @Test
  void a_duplicate_delivery_is_answered_with_2xx_and_enqueued_once() {
    accepts(Post.of(Post.CREATED).signed("new").identified("d-1"));
    accepts(Post.of(Post.CREATED).signed("new").identified("d-1"));
    assertEquals(1, webhook.queued().size());
  }

  @Test
  void the_same_identifier_with_another_body_is_another_delivery() {
    accepts(Post.of(Post.CREATED).signed("new").identified("d-1"));
    accepts(Post.of(Post.CREATED.replace("AIC-1", "AIC-2")).signed("new").identified("d-1"));
    accepts(Post.of(Post.CREATED).signed("new").identified("d-2"));
    assertEquals(3, webhook.queued().size());
  }

  @Test
  void a_duplicate_is_known_for_days_and_then_read_again() {
    accepts(Post.of(Post.CREATED).signed("new").identified("d-1"));
    webhook.passes(Duration.ofDays(7).minusSeconds(1));
    accepts(Post.of(Post.CREATED).signed("new").identified("d-1"));
    assertEquals(1, webhook.queued().size());
    webhook.passes(Duration.ofSeconds(1));
    accepts(Post.of(Post.CREATED).signed("new").identified("d-1"));
    assertEquals(2, webhook.queued().size());
  }

  @Test
  void an_equal_body_without_an_identifier_is_a_duplicate_while_the_first_one_waits() {
    accepts(AUTOMATION);
    webhook.passes(TakeAnnouncement.ECHO.minusMillis(1));
    accepts(AUTOMATION);
    assertEquals(List.of(TakeAnnouncement.WAIT), webhook.delays());
    assertEquals("automation", webhook.queued().getFirst().announcement().cause());
    assertTrue(TakeAnnouncement.ECHO.compareTo(TakeAnnouncement.WAIT) < 0);
  }

  @Test
  void an_equal_body_without_an_identifier_is_another_event_later() {
    accepts(AUTOMATION);
    webhook.passes(TakeAnnouncement.ECHO);
    accepts(AUTOMATION);
    assertEquals(2, webhook.queued().size());
  }

  @Test
  void a_blank_identifier_is_none() {
    for (var blank : List.of("", " ")) {
      accepts(Post.of(Post.CREATED).signed("new").identified(blank));
      webhook.passes(TakeAnnouncement.ECHO);
    }
    assertEquals(2, webhook.queued().size());
  }

  @Test
  void what_names_its_delivery_does_not_wait() {
    accepts(Post.of(Post.CREATED).signed("new").identified("d-1"));
    assertEquals(List.of(Duration.ZERO), webhook.delays());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id":"10001","key":"AIC-1","fields":{"a":[{"id":"5"}]}} | 10001
          {"key":"AIC-1"} |
          {"webhookEvent":"jira:issue_updated","issue":{"key":"AIC-1"}} |
          {"id":"7","issue":{"id":"10001","key":"AIC-1"},"key":"X-9"} | 10001
          {"issue":{"id":"10001","key":"AIC-1"},"id":"7","key":"X-9"} | 10001
          {"id":"7","issue":{"key":"AIC-1"}} |
          """)
  void an_issue_is_found_where_the_sender_puts_it(String body, String id) {
    accepts(Post.of(body).signed("new"));
    var announcement = webhook.queued().getFirst().announcement();
    assertEquals(new IssueKey("AIC-1"), announcement.issue());
    assertEquals(id, announcement.issueId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"webhookEvent\":\"comment_created\",\"comment\":{},\"issue\":{\"id\":\"1\",\"key\":\"AIC-1\"}}",
        "{\"webhookEvent\":\"comment_updated\",\"issue\":{\"id\":\"1\",\"key\":\"AIC-1\"}}",
        "{\"webhookEvent\":\"jira:issue_updated\",\"issue_event_type_name\":\"issue_commented\","
            + "\"issue\":{\"id\":\"1\",\"key\":\"AIC-1\"}}",
        "{\"webhookEvent\":\"project_created\",\"project\":{\"id\":1,\"key\":\"AIC\"}}",
        "{\"webhookEvent\":\"user_updated\",\"issue\":null}"
      })
  void what_changes_no_request_wakes_nobody(String body) {
    accepts(Post.of(body).signed("new"));
    assertEquals(List.of(), webhook.order());
  }

  @Test
  void a_delivery_that_could_not_be_enqueued_is_not_remembered() {
    var post = Post.of(Post.CREATED).signed("new").identified("d-1");
    webhook.queueIsBroken(true);
    assertThrows(IllegalStateException.class, () -> webhook.answer(post));
    webhook.queueIsBroken(false);
    accepts(post);
    assertEquals(1, webhook.queued().size());
  }

  @Test
  void a_delivery_that_could_not_be_remembered_comes_again_and_is_lost_by_nobody() {
    var post = Post.of(Post.CREATED).signed("new").identified("d-1");
    webhook.memoryIsBroken(true);
    assertThrows(IllegalStateException.class, () -> webhook.answer(post));
    webhook.memoryIsBroken(false);
    accepts(post);
    assertEquals(2, webhook.queued().size());
  }
}
