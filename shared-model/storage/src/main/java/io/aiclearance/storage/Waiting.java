package io.aiclearance.storage;

import io.aiclearance.domain.OutboxMessage;
import io.aiclearance.evidence.StampedEvent;

/** Something committed that the relay has not passed on whole. */
public sealed interface Waiting {
  /** Permanent, so that a second delivery can be told from the first. */
  String id();

  record Message(String id, OutboxMessage message) implements Waiting {}

  /**
   * @param sealed whether a block has it already, and only the bus has still to be told
   */
  record Event(String id, StampedEvent event, boolean sealed) implements Waiting {}
}
