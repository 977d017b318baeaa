package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import java.util.Optional;

/** One named condition of a decision; its sentence is what an explanation shows (R4.11). */
interface Rule {
  /** The name that refusals and evidence use: {@code requester-does-not-decide}. */
  String name();

  String sentence();

  /** Empty where the rule has nothing against it. */
  Optional<Refusal> against(OpenCase open, DecisionCommand command);

  default Optional<Refusal> refuse(Refusal.Kind kind, String text) {
    return Optional.of(new Refusal(kind, name(), text));
  }
}
