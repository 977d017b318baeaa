package io.aiclearance.evidence;

import java.util.Collection;
import java.util.List;

/** The port to the events as they were written with their changes. */
public interface UnsealedEvents {
  /** Those of the events that no block has been recorded for, read consistently. */
  List<StampedEvent> unsealed(Collection<String> eventIds);

  /** Records for each event of the block that it has been sealed; repeatable. */
  void markSealed(Block block);
}
