package io.aiclearance.standins.jira;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WebhooksTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final List<Duration> AT_ONCE = Collections.nCopies(5, Duration.ofMillis(5));

  @Test
  void the_signature_is_that_of_jiras_documentation() {
    assertEquals(
        "sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9",
        Signature.of("It's a Secret to Everybody", "Hello World!".getBytes(UTF_8)));
  }

  @Test
  void a_new_request_is_announced_in_the_older_apis_shape_and_without_addresses() throws Exception {
    try (var receiver = new WebhookReceiver();
        var jira = sendingTo(receiver)) {
      var key = JiraCaller.as("customer", jira).ask();
      assertTrue(jira.awaitIdle(LONG));

      var webhook = receiver.received().getFirst();
      assertEquals(
          Signature.of("local", webhook.body().getBytes(UTF_8)),
          webhook.headers().getFirst("X-Hub-Signature"));
      assertTrue(webhook.headers().getFirst("Content-Type").startsWith("application/json"));
      assertFalse(webhook.headers().containsKey("X-Atlassian-Webhook-Retry"));
      assertFalse(webhook.body().contains("@example.com"));

      var payload = webhook.json();
      assertEquals("jira:issue_created", payload.path("webhookEvent").asText());
      assertEquals("acc-customer", payload.path("user").path("accountId").asText());
      assertEquals(key, payload.path("issue").path("key").asText());
      var fields = payload.path("issue").path("fields");
      assertTrue(fields.path("description").isNull());
      assertEquals("Pair programming", fields.path("customfield_10103").asText());
      assertEquals("20001", fields.path("customfield_10101").path("id").asText());
      assertEquals("11", fields.path("customfield_10010").path("requestType").path("id").asText());
      assertTrue(payload.path("changelog").path("id").isTextual());
    }
  }

  @Test
  void every_change_is_announced_under_an_identifier_of_its_own() throws Exception {
    try (var receiver = new WebhookReceiver();
        var jira = sendingTo(receiver)) {
      var approver = JiraCaller.as("approver", jira);
      var key = JiraCaller.as("requester", jira).ask();
      approver.post("/rest/api/3/issue/" + key + "/comment", comment("Looks fine", true));
      approver.post("/rest/api/3/issue/" + key + "/transitions", "{'transition':{'id':'21'}}");
      approver.delete("/rest/api/3/issue/" + key);
      assertTrue(jira.awaitIdle(LONG));

      assertEquals(
          List.of(
              "jira:issue_created", "comment_created", "jira:issue_updated", "jira:issue_deleted"),
          jira.deliveries().stream().map(WebhookDelivery::event).toList());
      assertEquals(
          4,
          receiver.received().stream()
              .map(one -> one.headers().getFirst("X-Atlassian-Webhook-Identifier"))
              .distinct()
              .count());

      var commented = Json.MAPPER.readTree(jira.deliveries().get(1).body());
      assertEquals(6, commented.path("issue").path("fields").size());
      assertEquals("Looks fine", commented.path("comment").path("body").asText());
      assertFalse(commented.path("comment").path("jsdPublic").asBoolean());
      assertTrue(commented.path("user").isMissingNode());

      var moved = Json.MAPPER.readTree(jira.deliveries().get(2).body());
      var item = moved.path("changelog").path("items").path(0);
      assertEquals("status", item.path("fieldId").asText());
      assertEquals("Approved", item.path("toString").asText());
      assertTrue(moved.path("changelog").path("id").isNumber());
    }
  }

  @Test
  void a_busy_receiver_is_tried_again_with_the_same_identifier_and_a_count() throws Exception {
    try (var receiver = new WebhookReceiver(503, 429, 409);
        var jira = sendingTo(receiver)) {
      JiraCaller.as("requester", jira).ask();
      assertTrue(jira.awaitIdle(LONG));

      assertEquals(4, receiver.received().size());
      assertEquals(
          1,
          receiver.received().stream()
              .map(one -> one.headers().getFirst("X-Atlassian-Webhook-Identifier"))
              .distinct()
              .count());
      assertEquals(
          List.of("1", "2", "3"),
          receiver.received().stream()
              .flatMap(
                  one -> Stream.ofNullable(one.headers().getFirst("X-Atlassian-Webhook-Retry")))
              .toList());
      assertEquals(WebhookDelivery.State.DELIVERED, jira.deliveries().getFirst().state());
    }
  }

  @Test
  void after_five_retries_it_is_given_up() throws Exception {
    try (var receiver = new WebhookReceiver(500, 500, 500, 500, 500, 500);
        var jira = sendingTo(receiver)) {
      JiraCaller.as("requester", jira).ask();
      assertTrue(jira.awaitIdle(LONG));

      assertEquals(6, receiver.received().size());
      assertEquals(WebhookDelivery.State.GIVEN_UP, jira.deliveries().getFirst().state());
    }
  }

  @Test
  void an_answer_that_blames_the_sender_is_never_retried() throws Exception {
    try (var receiver = new WebhookReceiver(401);
        var jira = sendingTo(receiver)) {
      JiraCaller.as("requester", jira).ask();
      assertTrue(jira.awaitIdle(LONG));

      assertEquals(1, receiver.received().size());
      assertEquals(WebhookDelivery.State.REFUSED, jira.deliveries().getFirst().state());
    }
  }

  @Test
  void a_receiver_that_is_not_there_is_tried_again() throws Exception {
    var gone = new WebhookReceiver();
    gone.close();
    try (var jira = sendingTo(gone)) {
      JiraCaller.as("requester", jira).ask();
      assertTrue(jira.awaitIdle(LONG));

      var delivery = jira.deliveries().getFirst();
      assertEquals(WebhookDelivery.State.GIVEN_UP, delivery.state());
      assertEquals(OptionalInt.empty(), delivery.attempts().getLast().status());
    }
  }

  @Test
  void while_a_delivery_waits_for_its_retry_the_site_is_not_idle() throws Exception {
    try (var receiver = new WebhookReceiver(503);
        var jira =
            JiraStandIn.start(
                JiraStandInConfig.local(Clock.systemUTC())
                    .sendingWebhooksTo(receiver.uri(), "local")
                    .retryingWebhooksAfter(List.of(Duration.ofMinutes(5)), LONG))) {
      JiraCaller.as("requester", jira).ask();

      assertFalse(jira.awaitIdle(Duration.ofMillis(200)));
    }
  }

  @Test
  void without_a_target_events_can_be_read_and_go_nowhere() throws Exception {
    try (var jira = JiraStandIn.start(JiraStandInConfig.local(Clock.systemUTC()))) {
      JiraCaller.as("requester", jira).ask();

      assertTrue(jira.awaitIdle(Duration.ZERO));
      assertEquals(WebhookDelivery.State.SENT_NOWHERE, jira.deliveries().getFirst().state());
    }
  }

  static String comment(String text, boolean internal) {
    return """
    {'body':{'type':'doc','version':1,'content':[{'type':'paragraph','content':[{'type':'text','text':'%s'}]}]},
     'properties':[{'key':'sd.public.comment','value':{'internal':%s}},{'key':'ai-clearance.note','value':{'id':'n1'}}]}
    """
        .formatted(text, internal);
  }

  private static JiraStandIn sendingTo(WebhookReceiver receiver) throws IOException {
    return JiraStandIn.start(
        JiraStandInConfig.local(Clock.systemUTC())
            .sendingWebhooksTo(receiver.uri(), "local")
            .retryingWebhooksAfter(AT_ONCE, LONG));
  }
}
