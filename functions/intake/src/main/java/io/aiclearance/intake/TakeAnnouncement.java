package io.aiclearance.intake;

import java.time.Duration;
import java.time.Instant;

/**
 * Takes a delivery: check, enqueue, record, in this order, so that a crash in between repeats an
 * announcement, which is harmless, and never loses one.
 */
final class TakeAnnouncement {
  /** Longer than Jira repeats a delivery. */
  static final Duration KNOWN = Duration.ofDays(7);

  /**
   * An Automation rule names no delivery, so an equal body may well be another event, and losing
   * one is worse than reading twice. Its announcements therefore wait a little, and an equal body
   * is a duplicate only while the first one still waits: the issue is read after both of them.
   */
  static final Duration WAIT = Duration.ofSeconds(5);

  /** Shorter than the wait, since the clocks of two instances differ. */
  static final Duration ECHO = Duration.ofSeconds(4);

  private final SenderCheck sender;
  private final Deliveries deliveries;
  private final IntakeQueue queue;

  TakeAnnouncement(SenderCheck sender, Deliveries deliveries, IntakeQueue queue) {
    this.sender = sender;
    this.deliveries = deliveries;
    this.queue = queue;
  }

  WebhookAnswer take(Delivery delivery, Instant now) {
    return switch (sender.check(delivery)) {
      case VERIFIED -> takeVerified(delivery, now);
      case UNSIGNED -> WebhookAnswer.UNSIGNED;
      case WRONG -> WebhookAnswer.WRONGLY_SIGNED;
      case NO_SECRET -> WebhookAnswer.NO_SECRET;
    };
  }

  private WebhookAnswer takeVerified(Delivery delivery, Instant now) {
    return switch (AnnouncementParser.parse(delivery.body())) {
      case AnnouncementParser.Malformed _ -> WebhookAnswer.MALFORMED;
      case AnnouncementParser.OfNoInterest _ -> WebhookAnswer.ACCEPTED;
      case AnnouncementParser.Announced(var announcement) -> {
        enqueueOnce(delivery, announcement, now);
        yield WebhookAnswer.ACCEPTED;
      }
    };
  }

  private void enqueueOnce(Delivery delivery, Announcement announcement, Instant now) {
    var named = delivery.identifier().isPresent();
    var key = DeliveryKey.of(delivery);
    if (!deliveries.has(key, now)) {
      queue.put(new IntakeMessage(announcement, now, 1), named ? Duration.ZERO : WAIT);
      deliveries.record(key, now.plus(named ? KNOWN : ECHO));
    }
  }

  /** The deliveries that would be duplicates. */
  interface Deliveries {
    boolean has(DeliveryKey key, Instant now);

    void record(DeliveryKey key, Instant until);
  }

  /** Where announcements wait for the worker. */
  interface IntakeQueue {
    void put(IntakeMessage message, Duration delay);
  }
}
