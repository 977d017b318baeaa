package io.aiclearance.standins.jira;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What became of every webhook of this process; the oldest are forgotten first. */
final class DeliveryLog {
  private static final int KEPT = 50_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition settled = lock.newCondition();
  private final Map<String, WebhookDelivery> deliveries = new LinkedHashMap<>();
  private int inFlight;

  void open(Webhook webhook, WebhookDelivery.State state) {
    lock.lock();
    try {
      if (deliveries.size() >= KEPT) {
        deliveries.remove(deliveries.keySet().iterator().next());
      }
      deliveries.put(webhook.identifier(), entry(webhook, List.of(), state));
      inFlight += state == WebhookDelivery.State.IN_FLIGHT ? 1 : 0;
    } finally {
      lock.unlock();
    }
  }

  void attempted(Webhook webhook, WebhookDelivery.Attempt attempt) {
    lock.lock();
    try {
      deliveries.computeIfPresent(
          webhook.identifier(),
          (_, before) -> {
            var attempts = new ArrayList<>(before.attempts());
            attempts.add(attempt);
            return entry(webhook, attempts, before.state());
          });
    } finally {
      lock.unlock();
    }
  }

  void close(Webhook webhook, WebhookDelivery.State state) {
    lock.lock();
    try {
      deliveries.computeIfPresent(
          webhook.identifier(), (_, before) -> entry(webhook, before.attempts(), state));
      inFlight--;
      settled.signalAll();
    } finally {
      lock.unlock();
    }
  }

  List<WebhookDelivery> all() {
    lock.lock();
    try {
      return List.copyOf(deliveries.values());
    } finally {
      lock.unlock();
    }
  }

  boolean awaitIdle(Duration atMost) throws InterruptedException {
    var left = atMost.toNanos();
    lock.lock();
    try {
      while (inFlight > 0) {
        if (left <= 0) {
          return false;
        }
        left = settled.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private static WebhookDelivery entry(
      Webhook webhook, List<WebhookDelivery.Attempt> attempts, WebhookDelivery.State state) {
    return new WebhookDelivery(
        webhook.identifier(), webhook.event(), webhook.issueKey(), webhook.body(), attempts, state);
  }
}
