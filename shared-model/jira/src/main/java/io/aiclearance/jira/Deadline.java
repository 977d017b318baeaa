package io.aiclearance.jira;

import java.time.Duration;

/** Until when something has to be done. */
record Deadline(Duration limit, long nanoTime) {
  static Deadline in(Duration limit) {
    return new Deadline(limit, System.nanoTime() + limit.toNanos());
  }

  Duration left() {
    return Duration.ofNanos(nanoTime - System.nanoTime());
  }

  boolean passed() {
    return !left().isPositive();
  }
}
