package io.aiclearance.fulfillment.directory;

import java.time.Duration;

/** Time that passes on this machine, whatever a clock is set to. */
@FunctionalInterface
public interface Stopwatch {
  /** Nanoseconds since some moment of its own. */
  long nanos();

  default boolean within(Duration limit, long since) {
    return nanos() - since < limit.toNanos();
  }
}
