package io.aiclearance.testkit.simulation;

import io.aiclearance.testkit.simulation.PlainWorld.Held;
import java.time.Duration;
import java.time.Instant;

/** What becomes of access that was given, written down once more from R4.8, R4.10 and R6.2. */
final class PlainHolding {
  static final String REFUSED = "refused";
  static final String ENDING = "ending";
  static final String ALREADY = "ending already";
  static final Duration LONGEST = Duration.ofDays(180);

  private final PlainWorld world;
  private final PlainParts parts;

  PlainHolding(PlainWorld world) {
    this.world = world;
    this.parts = new PlainParts(world);
  }

  /** Only the account that has it. */
  String release(String by, String key) {
    return by.equals(world.holding(key).who) ? end(world.holding(key)) : REFUSED;
  }

  /** Those who decide about that tool, for a reason. */
  String revoke(String by, String key, String reason) {
    var held = world.holding(key);
    return parts.takesPart(by, held.tool) && !reason.isBlank() ? end(held) : REFUSED;
  }

  private String end(Held held) {
    switch (held.state) {
      case "expired" -> {
        return REFUSED;
      }
      case "leaving", "revoked" -> {
        return ALREADY;
      }
      default -> {
        // whatever the sweep has done so far, what has reached its end is not ended early
        held.early = !held.over(world.now);
        held.state = "leaving";
        return ENDING;
      }
    }
  }

  /** Somebody does what is to be done for it next. */
  String done(String key) {
    var held = world.holding(key);
    switch (held.state) {
      case "pending" -> begin(held);
      case "leaving" -> held.state = held.early ? "revoked" : "expired";
      default -> {
        return "nothing to do";
      }
    }
    return held.state;
  }

  private void begin(Held held) {
    var first = held.first == null ? world.now : held.first;
    var last = first.plus(LONGEST);
    if (!world.now.isBefore(last)) {
      held.state = "leaving";
      return;
    }
    held.state = "active";
    held.first = first;
    held.end = earlier(world.now.plus(Duration.ofDays(held.days)), last);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  void expire() {
    world.held.values().stream()
        .filter(held -> held.over(world.now))
        .forEach(held -> held.state = "leaving");
  }
}
