package io.aiclearance.intake;

import io.aiclearance.domain.PlainName;
import java.util.regex.Pattern;

/** Numbers of days as people and fields write them, where that can mean one thing only. */
final class SaidDays {
  /** What is no number of days, and out of every bound. */
  private static final int NONE = 0;

  private static final Pattern WORDS = Pattern.compile("(\\d{1,5})(?:\\.0+)?(?: ?(days?|weeks?))?");

  private SaidDays() {}

  static int of(double number) {
    return number == Math.rint(number) && number >= 1 && number <= Integer.MAX_VALUE
        ? (int) number
        : NONE;
  }

  /** A month has no number of days, and neither has "soon". */
  static int of(String text) {
    var words = WORDS.matcher(new PlainName(text).value());
    if (!words.matches()) {
      return NONE;
    }
    var unit = words.group(2);
    return Integer.parseInt(words.group(1)) * (unit != null && unit.startsWith("week") ? 7 : 1);
  }
}
