package io.aiclearance.domain.decision;

import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.policy.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * One person's approve or deny.
 *
 * @param days at most this long, where the approver shortens it (R4.5)
 * @param classification of a tool that the catalog does not have; whoever approves it first says it
 */
public record DecisionCommand(
    Reviewer by,
    Outcome outcome,
    String reason,
    @Nullable Integer days,
    @Nullable Classification classification) {
  public DecisionCommand(Reviewer by, Outcome outcome, String reason, @Nullable Integer days) {
    this(by, outcome, reason, days, null);
  }

  public enum Outcome {
    APPROVE,
    DENY
  }

  public boolean approves() {
    return outcome == Outcome.APPROVE;
  }
}
