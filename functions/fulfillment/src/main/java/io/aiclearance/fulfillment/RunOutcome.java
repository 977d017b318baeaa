package io.aiclearance.fulfillment;

import io.aiclearance.domain.connector.ProviderOutcome;

/** What became of a message that a job is due. */
sealed interface RunOutcome {
  /** The job was carried out or tried, and that is committed. */
  record Settled(ProviderOutcome outcome) implements RunOutcome {}

  /** There was nothing to do: the message is late, early or a duplicate. */
  record Dropped(String why) implements RunOutcome {}
}
