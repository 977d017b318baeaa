package io.aiclearance.intake;

import java.time.Instant;

/**
 * Takes a delivery: check, enqueue, record, in this order, so that a crash in between repeats an
 * announcement, which is harmless, and never loses one.
 */
final class TakeAnnouncement {
  private final SenderCheck sender;
  private final Deliveries deliveries;
  private final IntakeQueue queue;

  TakeAnnouncement(SenderCheck sender, Deliveries deliveries, IntakeQueue queue) {
    this.sender = sender;
    this.deliveries = deliveries;
    this.queue = queue;
  }

  WebhookAnswer take(Delivery delivery, Instant now) {
    if (!sender.passes(delivery)) {
      return WebhookAnswer.NOT_VERIFIED;
    }
    return switch (AnnouncementParser.parse(delivery.body())) {
      case AnnouncementParser.Malformed _ -> WebhookAnswer.MALFORMED;
      case AnnouncementParser.OfNoInterest _ -> WebhookAnswer.ACCEPTED;
      case AnnouncementParser.Announced(var announcement) -> {
        // without Jira's identifier equal bodies may be different events
        var key = delivery.identifier().map(id -> DeliveryKey.of(id, delivery.body()));
        if (key.isEmpty() || !deliveries.has(key.get())) {
          queue.put(new IntakeMessage(announcement, now, 1));
          key.ifPresent(fresh -> deliveries.record(fresh, now));
        }
        yield WebhookAnswer.ACCEPTED;
      }
    };
  }

  /** The deliveries of the last days. */
  interface Deliveries {
    boolean has(DeliveryKey key);

    void record(DeliveryKey key, Instant now);
  }

  /** Where announcements wait for the worker. */
  interface IntakeQueue {
    void put(IntakeMessage message);
  }
}
