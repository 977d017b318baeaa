package io.aiclearance.intake;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The webhook over a queue and a memory that can break. */
final class Webhook implements TakeAnnouncement.Deliveries, TakeAnnouncement.IntakeQueue {
  static final Instant NOW = Instant.parse("2026-01-05T09:30:00Z");

  private final List<String> order = new ArrayList<>();
  private final List<IntakeMessage> queued = new ArrayList<>();
  private final Set<DeliveryKey> known = new HashSet<>();
  private boolean queueBroken;
  private boolean memoryBroken;
  private final WebhookHandler handler;

  Webhook(Map<String, String> secret) {
    handler =
        new WebhookHandler(
            new TakeAnnouncement(new SenderCheck(() -> secret), this, this),
            Clock.fixed(NOW, ZoneOffset.UTC));
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

  @Override
  public boolean has(DeliveryKey key) {
    order.add("check");
    return known.contains(key);
  }

  @Override
  public void record(DeliveryKey key, Instant now) {
    order.add("record");
    if (memoryBroken) {
      throw new IllegalStateException("no answer");
    }
    known.add(key);
  }

  @Override
  public void put(IntakeMessage message) {
    order.add("enqueue");
    if (queueBroken) {
      throw new IllegalStateException("no answer");
    }
    queued.add(message);
  }
}
