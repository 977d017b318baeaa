package io.aiclearance.domain.decision;

import io.aiclearance.domain.policy.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * One person's approve or deny.
 *
 * @param days at most this long, where the approver shortens it (R4.5)
 */
public record DecisionCommand(Reviewer by, Outcome outcome, String reason, @Nullable Integer days) {
  public enum Outcome {
    APPROVE,
    DENY
  }

  public boolean approves() {
    return outcome == Outcome.APPROVE;
  }
}
