package io.aiclearance.domain.grant;

import java.time.Duration;
import java.time.Instant;

/** From when to when access holds: the end is not part of it. */
public record Term(Instant startsAt, Instant endsAt) {
  public Term {
    if (!startsAt.isBefore(endsAt)) {
      throw new IllegalArgumentException("a term ends after it starts");
    }
  }

  public static Term starting(Instant now, int days) {
    return new Term(now, now.plus(Duration.ofDays(days)));
  }

  public boolean over(Instant now) {
    return !now.isBefore(endsAt);
  }
}
