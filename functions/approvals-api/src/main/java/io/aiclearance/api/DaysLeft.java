package io.aiclearance.api;

import io.aiclearance.domain.grant.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long access still lasts, in the words that people see (R8.1), by calendar days in UTC.
 *
 * @param days absent where nothing runs out
 */
record DaysLeft(@Nullable Long days, String label) {
  static final DaysLeft PENDING = new DaysLeft(null, "not active yet");
  static final DaysLeft EXPIRED = new DaysLeft(0L, "expired");
  static final DaysLeft ENDED = new DaysLeft(null, "ended");

  static DaysLeft of(Term term, Instant now) {
    if (term.over(now)) {
      return EXPIRED;
    }
    var days = ChronoUnit.DAYS.between(day(now), day(term.endsAt()));
    return new DaysLeft(days, label(days));
  }

  private static String label(long days) {
    if (days == 0) {
      return "expires today";
    }
    return days == 1 ? "expires tomorrow" : days + " days remaining";
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
