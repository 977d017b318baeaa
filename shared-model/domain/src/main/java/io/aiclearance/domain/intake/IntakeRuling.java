package io.aiclearance.domain.intake;

import io.aiclearance.domain.Transition;

/** What a reading of an issue comes to. */
public sealed interface IntakeRuling {
  record Record(Transition transition) implements IntakeRuling {}

  /** The request says so already. */
  record Unchanged() implements IntakeRuling {}

  /** A gate is closed for this issue (R3.3). */
  record NotOurs(ClosedGate why) implements IntakeRuling {}
}
