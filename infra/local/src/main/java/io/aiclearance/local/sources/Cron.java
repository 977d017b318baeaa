package io.aiclearance.local.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Six fields: minute, hour, day of month, month, day of week (1 is Sunday), year.
 *
 * @param days null: {@code ?}
 * @param lastDay whether the day of month is {@code L}
 * @param weekdays null: {@code ?}
 */
record Cron(
    SortedSet<Integer> minutes,
    SortedSet<Integer> hours,
    @Nullable SortedSet<Integer> days,
    boolean lastDay,
    SortedSet<Integer> months,
    @Nullable SortedSet<Integer> weekdays,
    SortedSet<Integer> years)
    implements ScheduleExpression {
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> WEEKDAYS =
      List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
  private static final int YEARS_AHEAD = 5;

  static Cron parse(String text) {
    var fields = text.strip().toUpperCase(Locale.ROOT).split("\\s+");
    if (fields.length != 6)
      throw new IllegalArgumentException("cron(" + text + ") wants six fields");
    if (fields[2].equals("?") == fields[4].equals("?"))
      throw new IllegalArgumentException(
          "cron(" + text + ") wants ? as day of month or as day of week, and not as both");
    var last = fields[2].equals("L");
    return new Cron(
        field(fields[0], 0, 59, List.of()),
        field(fields[1], 0, 23, List.of()),
        fields[2].equals("?") || last ? null : field(fields[2], 1, 31, List.of()),
        last,
        field(fields[3], 1, 12, MONTHS),
        fields[4].equals("?") ? null : field(fields[4], 1, 7, WEEKDAYS),
        field(fields[5], 1970, 2199, List.of()));
  }

  private static SortedSet<Integer> field(String field, int least, int most, List<String> names) {
    var found = new TreeSet<Integer>();
    for (var part : field.split(",")) {
      var slash = part.indexOf('/');
      var range = slash < 0 ? part : part.substring(0, slash);
      var step = slash < 0 ? 1 : number(part.substring(slash + 1), List.of(), least);
      var dash = range.indexOf('-');
      int from;
      int to;
      if (range.equals("*")) {
        from = least;
        to = most;
      } else if (dash > 0) {
        from = number(range.substring(0, dash), names, least);
        to = number(range.substring(dash + 1), names, least);
      } else {
        from = number(range, names, least);
        to = slash < 0 ? from : most;
      }
      if (from < least || to > most || from > to || step < 1)
        throw new IllegalArgumentException("cron: " + part + " is out of range");
      for (var value = from; value <= to; value += step) found.add(value);
    }
    return found;
  }

  private static int number(String text, List<String> names, int least) {
    var name = names.indexOf(text);
    if (name >= 0) return name + least;
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("cron: " + text + " is not known here", e);
    }
  }

  @Override
  public Optional<Instant> after(Instant time, ZoneId zone) {
    var from = time.atZone(zone).toLocalDateTime();
    var lastDate = from.toLocalDate().plusYears(YEARS_AHEAD);
    for (var date = from.toLocalDate(); date.isBefore(lastDate); date = date.plusDays(1)) {
      if (!matches(date)) continue;
      for (var hour : hours) {
        for (var minute : minutes) {
          var found = date.atTime(LocalTime.of(hour, minute)).atZone(zone).toInstant();
          if (found.isAfter(time)) return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  private boolean matches(LocalDate date) {
    var weekday = date.getDayOfWeek().getValue() % 7 + 1;
    return years.contains(date.getYear())
        && months.contains(date.getMonthValue())
        && (days == null || days.contains(date.getDayOfMonth()))
        && (!lastDay || date.getDayOfMonth() == date.lengthOfMonth())
        && (weekdays == null || weekdays.contains(weekday));
  }
}
