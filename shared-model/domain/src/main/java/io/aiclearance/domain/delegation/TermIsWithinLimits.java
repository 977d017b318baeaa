package io.aiclearance.domain.delegation;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.policy.Delegation;
import java.time.Duration;
import java.util.Optional;

final class TermIsWithinLimits implements LendingRule {
  private static final Duration LONGEST = Duration.ofDays(Delegation.LONGEST_DAYS);
  private static final Duration FURTHEST_AHEAD = Duration.ofDays(365);

  @Override
  public String name() {
    return "term-is-within-limits";
  }

  @Override
  public String sentence() {
    return "A delegation starts now or within a year, and ends at most "
        + Delegation.LONGEST_DAYS
        + " days after that (R2.4).";
  }

  @Override
  public Optional<Refusal> against(Lending lending) {
    var start = lending.startsAt();
    if (start.isBefore(lending.now())) {
      return refuse(
          Refusal.Kind.INVALID, "It cannot start in the past. Leave startsAt out to start now.");
    }
    if (start.isAfter(lending.now().plus(FURTHEST_AHEAD))) {
      return refuse(Refusal.Kind.INVALID, "It starts within a year.");
    }
    return !lending.endsAt().isAfter(start) || lending.endsAt().isAfter(start.plus(LONGEST))
        ? refuse(
            Refusal.Kind.INVALID,
            "It ends after it starts, and at most " + Delegation.LONGEST_DAYS + " days later.")
        : Optional.empty();
  }
}
