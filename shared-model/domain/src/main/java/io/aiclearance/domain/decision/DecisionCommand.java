package io.aiclearance.domain.decision;

import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.policy.Decider;
import io.aiclearance.domain.policy.Reviewer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An approve or deny, of a person or of a policy that may do so by itself.
 *
 * @param days at most this long, where the approver shortens it (R4.5)
 * @param classification of a tool that the catalog does not have; whoever approves it first says it
 */
public record DecisionCommand(
    Decider by,
    Outcome outcome,
    String reason,
    @Nullable Integer days,
    @Nullable Classification classification) {
  public DecisionCommand(Decider by, Outcome outcome, String reason, @Nullable Integer days) {
    this(by, outcome, reason, days, null);
  }

  public enum Outcome {
    APPROVE,
    DENY
  }

  /** The person who decides; empty where a policy does. */
  public Optional<Reviewer> person() {
    return by instanceof Reviewer person ? Optional.of(person) : Optional.empty();
  }

  public boolean approves() {
    return outcome == Outcome.APPROVE;
  }
}
