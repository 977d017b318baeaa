package io.aiclearance.evidence;

import java.util.Collection;
import java.util.Map;

/** The port to the events as they were written with their changes. */
public interface UnsealedEvents {
  /**
   * Those of the events that no block has been recorded for, by the id that they are kept under,
   * read consistently.
   */
  Map<String, StampedEvent> unsealed(Collection<String> eventIds);

  /** Records for each event of the block that it has been sealed; repeatable. */
  void markSealed(Block block);
}
