package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import java.util.Map;
import java.util.Optional;

/** One named condition of a decision; its sentence is what an explanation shows (R4.11). */
interface Rule {
  /** The name that refusals and evidence use: {@code requester-does-not-decide}. */
  String name();

  String sentence();

  /** Whether the rule has anything to do with the command. */
  default boolean concerns(OpenCase open, DecisionCommand command) {
    return true;
  }

  /** What the rule looks at, as an explanation shows it. */
  Map<String, String> looksAt(OpenCase open, DecisionCommand command);

  /** Empty where the rule has nothing against it. */
  Optional<Refusal> against(OpenCase open, DecisionCommand command);

  /**
   * Whether an exception from this rule reaches as far as the command goes (R4.9); most rules know
   * of no exception.
   */
  default boolean yields(OpenCase open, DecisionCommand command) {
    return false;
  }

  default Optional<Refusal> refuse(Refusal.Kind kind, String text) {
    return Optional.of(new Refusal(kind, name(), text));
  }
}
