package io.aiclearance.local.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a schedule runs, as EventBridge Scheduler writes it. */
sealed interface ScheduleExpression permits Cron, ScheduleExpression.At, ScheduleExpression.Rate {
  Pattern RATE = Pattern.compile("rate\\((\\d+) (minutes?|hours?|days?)\\)");
  Pattern AT = Pattern.compile("at\\((\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)\\)");
  Pattern CRON = Pattern.compile("cron\\((.+)\\)");

  /** The first time after the given one; empty: never again. */
  Optional<Instant> after(Instant time, ZoneId zone);

  /** Every so often, counted from the last time. */
  record Rate(Duration every) implements ScheduleExpression {
    @Override
    public Optional<Instant> after(Instant time, ZoneId zone) {
      return Optional.of(time.plus(every));
    }
  }

  /** Once. */
  record At(LocalDateTime when) implements ScheduleExpression {
    @Override
    public Optional<Instant> after(Instant time, ZoneId zone) {
      return Optional.of(when.atZone(zone).toInstant()).filter(time::isBefore);
    }
  }

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException where it is none that is known here
   */
  static ScheduleExpression parse(String text) {
    var rate = RATE.matcher(text);
    if (rate.matches()) return rate(Long.parseLong(rate.group(1)), rate.group(2), text);
    var at = AT.matcher(text);
    if (at.matches()) return new At(LocalDateTime.parse(at.group(1)));
    var cron = CRON.matcher(text);
    if (cron.matches()) return Cron.parse(cron.group(1));
    throw new IllegalArgumentException(text + " is no rate(…), cron(…) or at(…)");
  }

  private static Rate rate(long count, String unit, String text) {
    if (count == 0 || (count == 1) == unit.endsWith("s"))
      throw new IllegalArgumentException(
          text + " is refused by AWS: one minute, hour or day is singular, several are plural");
    return new Rate(
        switch (unit.charAt(0)) {
          case 'm' -> Duration.ofMinutes(count);
          case 'h' -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        });
  }
}
