package io.aiclearance.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.aiclearance.testkit.ConsumedCapacity;
import io.aiclearance.testkit.LocalDynamoDb;
import io.aiclearance.testkit.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sender waits for the answer, so a delivery costs a look, a message and a note (R3.1). */
class WhatADeliveryCostsTest {
  private static final Instant NOW = Instant.parse("2026-01-05T09:30:00.900Z");

  private final ConsumedCapacity cost = new ConsumedCapacity();
  private final TestClock clock = new TestClock(NOW);
  private final List<IntakeMessage> sent = new ArrayList<>();
  private int secretsRead;
  private final WebhookHandler webhook = webhook();

  private WebhookHandler webhook() {
    var client = LocalDynamoDb.client(cost);
    var guard = new GuardTable(client, Tables.create(client).guard());
    cost.reset();
    return new WebhookHandler(
        new TakeAnnouncement(
            new SenderCheck(
                () -> {
                  secretsRead++;
                  return Map.of("current", "local");
                }),
            guard,
            (message, _) -> sent.add(message)),
        clock);
  }

  /** The handler asks nothing of its context. */
  @SuppressWarnings("NullAway")
  private int status(APIGatewayV2HTTPEvent event) {
    cost.reset();
    sent.clear();
    return webhook.handleRequest(event, null).getStatusCode();
  }

  private void isTaken(APIGatewayV2HTTPEvent event) {
    assertEquals(202, status(event));
    assertEquals(Map.of("GetItem", 1.0, "PutItem", 1.0), cost.units());
    assertEquals(1, sent.size());
  }

  private void isKnown(APIGatewayV2HTTPEvent event) {
    assertEquals(202, status(event));
    assertEquals(Map.of("GetItem", 1.0), cost.units());
    assertEquals(List.of(), sent);
  }

  @Test
  void a_first_delivery_costs_a_read_a_write_and_a_message_and_a_duplicate_a_read() {
    var event = Post.of(Post.CREATED).signed("local").identified("d-1").event();
    isTaken(event);
    isKnown(event);
    clock.advance(Duration.ofDays(7).minusSeconds(1));
    isKnown(event);
    // DynamoDB may take days to delete what has expired
    clock.advance(Duration.ofSeconds(1));
    isTaken(event);
  }

  @Test
  void an_equal_body_of_an_automation_rule_costs_a_read_while_the_first_waits() {
    var event = Recorded.named("webhook-automation").event();
    isTaken(event);
    clock.advance(Duration.ofSeconds(3));
    isKnown(event);
    clock.advance(TakeAnnouncement.ECHO.minusSeconds(3));
    isTaken(event);
  }

  @Test
  void the_largest_body_costs_no_more() {
    var padding = "w".repeat(999_999 - Post.CREATED.length() + "words".length());
    isTaken(Post.of(Post.CREATED.replace("words", padding)).signed("local").event());
  }

  @Test
  void what_is_refused_or_wakes_nobody_costs_nothing() {
    for (var event :
        List.of(
            Post.of(Post.CREATED).signed("another").identified("d-1").event(),
            Post.of("{").signed("local").identified("d-1").event(),
            Recorded.named("webhook-comment-created").event())) {
      status(event);
      assertEquals(Map.of(), cost.calls());
      assertEquals(List.of(), sent);
    }
  }

  @Test
  void who_shows_no_proof_does_not_even_make_us_read_the_secret() {
    assertEquals(401, status(Post.of(Post.CREATED).event()));
    assertEquals(0, secretsRead);
    assertEquals(401, status(Post.of(Post.CREATED).signed("another").event()));
    assertEquals(1, secretsRead);
  }

  @Test
  void an_answer_takes_a_fraction_of_what_senders_wait() {
    isTaken(Post.of(Post.CREATED).signed("local").identified("warm").event());
    var started = System.nanoTime();
    for (var i = 0; i < 100; i++) {
      assertEquals(202, status(Post.of(Post.CREATED).signed("local").identified("d-" + i).event()));
    }
    var each = Duration.ofNanos((System.nanoTime() - started) / 100);
    assertTrue(each.compareTo(Duration.ofMillis(500)) < 0, each.toString());
  }
}
