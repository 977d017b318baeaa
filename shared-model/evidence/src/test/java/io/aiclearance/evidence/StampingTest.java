package io.aiclearance.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StampingTest {
  private static final AuditEvent FIRST = Samples.event("AIC-1", 1, EventKind.REQUEST_RECEIVED);

  @Test
  void a_stamped_event_is_genuine_until_anything_of_it_is_altered() {
    var event = Samples.STAMP.stamp(FIRST, Hashes.NONE);
    assertTrue(event.genuine(Samples.KEYS));
    var other = event.content().replace("approve", "denied!");
    assertForged(new StampedEvent(other, event.contentHash(), event.intakeMac(), "k1"));
    assertForged(new StampedEvent(other, Hashes.sha256Hex(other), event.intakeMac(), "k1"));
    assertForged(new StampedEvent(event.content(), event.contentHash(), "", "k1"));
    assertForged(new StampedEvent(event.content(), event.contentHash(), event.intakeMac(), "k9"));
    assertFalse(event.genuine(TamperingTest.strangersKeys()));
  }

  @Test
  void the_same_change_stamped_again_is_the_same_event() {
    assertEquals(Samples.STAMP.stamp(FIRST, Hashes.NONE), Samples.STAMP.stamp(FIRST, Hashes.NONE));
  }

  @Test
  void only_an_entitys_first_event_has_none_before_it() {
    var second = Samples.event("AIC-1", 2, EventKind.REQUEST_APPROVED);
    assertThrows(IllegalArgumentException.class, () -> Samples.STAMP.stamp(second, Hashes.NONE));
    assertThrows(IllegalArgumentException.class, () -> Samples.STAMP.stamp(FIRST, "a".repeat(64)));
    assertThrows(IllegalArgumentException.class, () -> Samples.STAMP.stamp(second, "A hash"));
  }

  @Test
  void times_are_cut_to_the_millisecond_and_have_four_digit_years() {
    assertEquals("2026-01-02T03:04:05.678Z", EventStamp.time(Samples.TIME));
    assertEquals(
        "2026-01-02T03:04:05.000Z", EventStamp.time(Instant.parse("2026-01-02T03:04:05Z")));
    assertThrows(
        IllegalArgumentException.class,
        () -> EventStamp.time(Instant.parse("+10000-01-01T00:00:00Z")));
    assertThrows(
        IllegalArgumentException.class,
        () -> EventStamp.time(Instant.parse("-0001-01-01T00:00:00Z")));
  }

  @Test
  void what_is_too_long_for_a_block_is_refused() {
    var facts = Facts.NONE.with("purpose", "€".repeat(EventStamp.MOST_BYTES / 3));
    var event = new AuditEvent(FIRST.entity(), 1, FIRST.kind(), FIRST.at(), FIRST.actor(), facts);
    assertThrows(IllegalArgumentException.class, () -> Samples.STAMP.stamp(event, Hashes.NONE));
  }

  @Test
  void keys_must_hold_the_current_one_and_never_show_their_texts() {
    assertThrows(IllegalStateException.class, () -> MacKeys.of(Map.of("k1", "text")));
    assertThrows(IllegalStateException.class, () -> MacKeys.of(Map.of("current", "k1", "k1", "")));
    assertThrows(
        IllegalStateException.class, () -> MacKeys.of(Map.of("current", "k2", "k1", "text")));
    assertFalse(Samples.KEYS.toString().contains("secret text"));
  }

  @Test
  void keys_differ_by_their_text_alone() {
    var hash = "a".repeat(64);
    var one = MacKeys.of(Map.of("current", "a", "a", "text")).mac("a", hash);
    var two = MacKeys.of(Map.of("current", "b", "b", "text")).mac("b", hash);
    var three = MacKeys.of(Map.of("current", "b", "b", "texts")).mac("b", hash);
    assertEquals(one, two);
    assertNotEquals(two, three);
  }

  private static void assertForged(StampedEvent event) {
    assertFalse(event.genuine(Samples.KEYS), event::toString);
  }
}
