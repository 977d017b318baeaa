package io.aiclearance.api.evidence;

import java.time.Instant;

/** The port to the events that wait to be sealed. */
@FunctionalInterface
public interface UnsealedSince {
  /** How many events from before the moment no block has; counted up to {@code most}. */
  int count(Instant moment, int most);
}
