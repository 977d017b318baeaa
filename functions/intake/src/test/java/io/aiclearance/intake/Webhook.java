package io.aiclearance.intake;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The webhook over a queue and a memory that can break. */
final class Webhook implements TakeAnnouncement.Deliveries, TakeAnnouncement.IntakeQueue {
  static final Instant NOW = Instant.parse("2026-01-05T09:30:00Z");

  private final List<String> order = new ArrayList<>();
  private final List<IntakeMessage> queued = new ArrayList<>();
  private final List<Duration> delays = new ArrayList<>();
  private final Map<DeliveryKey, Instant> known = new HashMap<>();
  private final TestClock clock = new TestClock(NOW);
  private boolean queueBroken;
  private boolean memoryBroken;
  private final WebhookHandler handler;

  Webhook(Map<String, String> secret) {
    handler =
        new WebhookHandler(new TakeAnnouncement(new SenderCheck(() -> secret), this, this), clock);
  }

  /** The handler asks nothing of its context. */
  @SuppressWarnings("NullAway")
  APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
    return handler.handleRequest(event, null);
  }

  APIGatewayV2HTTPResponse answer(Post post) {
    return answer(post.event());
  }

  List<IntakeMessage> queued() {
    return queued;
  }

  List<String> order() {
    return order;
  }

  void queueIsBroken(boolean broken) {
    queueBroken = broken;
  }

  void memoryIsBroken(boolean broken) {
    memoryBroken = broken;
  }

  List<Duration> delays() {
    return delays;
  }

  void passes(Duration time) {
    clock.advance(time);
  }

  @Override
  public boolean has(DeliveryKey key, Instant at) {
    order.add("check");
    return known.getOrDefault(key, Instant.MIN).isAfter(at);
  }

  @Override
  public void record(DeliveryKey key, Instant until) {
    order.add("record");
    if (memoryBroken) {
      throw new IllegalStateException("no answer");
    }
    known.put(key, until);
  }

  @Override
  public void put(IntakeMessage message, Duration delay) {
    order.add("enqueue");
    if (queueBroken) {
      throw new IllegalStateException("no answer");
    }
    queued.add(message);
    delays.add(delay);
  }
}
