package io.aiclearance.domain.grant;

import io.aiclearance.domain.policy.GovernancePolicy;
import java.time.Duration;
import java.time.Instant;

/** From when to when access holds: the end is not part of it. */
public record Term(Instant startsAt, Instant endsAt) {
  /** No access is longer in all, from its first start (R4.6). */
  public static final Duration LONGEST = Duration.ofDays(GovernancePolicy.LONGEST_ACCESS_DAYS);

  public Term {
    if (!startsAt.isBefore(endsAt)) {
      throw new IllegalArgumentException("a term ends after it starts");
    }
  }

  public static Term starting(Instant now, int days) {
    return new Term(now, now.plus(Duration.ofDays(days)));
  }

  /** The same start and another end. */
  public Term until(Instant end) {
    return new Term(startsAt, end);
  }

  public boolean over(Instant now) {
    return !now.isBefore(endsAt);
  }
}
