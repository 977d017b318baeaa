package io.aiclearance.api.governance;

import io.aiclearance.api.http.Fields;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What governed records' fields have in common. */
final class Reading {
  static final Pattern TOOL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");
  static final Pattern PROJECT = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");
  static final Pattern GROUP = Pattern.compile("(?=.*\\S)[^\\p{Cntrl}]{1,255}");
  static final String NO_TOOL = "The id of a tool of the catalog: github-copilot.";
  static final String NO_PROJECT = "The key of a project: AIC.";
  static final String NO_GROUP = "The name of a Jira group.";
  static final int LONGEST_NAME = 100;
  private static final int LONGEST_TEXT = 1_000;
  private static final Pattern MOMENT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z");

  private Reading() {}

  /** What a change is for; "" where nothing is said. */
  static String reason(Fields body) {
    return text(body, "reason");
  }

  static String text(Fields fields, String name) {
    return fields.text(name, LONGEST_TEXT).strip();
  }

  static int number(Fields fields, String name, int least, int most) {
    var number = fields.integer(name, least, most);
    if (number == null) {
      fields.refuse(name, "A whole number from " + least + " to " + most + ".");
      return least;
    }
    return number.intValue();
  }

  static boolean flag(Fields fields, String name) {
    var flag = fields.flag(name);
    if (flag == null) {
      fields.refuse(name, "true or false.");
      return false;
    }
    return flag;
  }

  /** Null where the field is absent. */
  static @Nullable Instant moment(Fields fields, String name) {
    var detail = "A moment: 2026-12-31T23:59:59Z.";
    var text = fields.optional(name, MOMENT, detail);
    try {
      return text == null || text.isEmpty() ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      fields.refuse(name, detail);
      return null;
    }
  }

  static <T> T object(Fields fields, String name, Function<Fields, T> reader, T standIn) {
    var value = fields.object(name, reader);
    if (value == null) {
      fields.refuse(name, "This is an object, and needed.");
      return standIn;
    }
    return value;
  }

  static <E extends Enum<E>> Map<String, E> words(E[] constants) {
    var words = new TreeMap<String, E>();
    Arrays.stream(constants)
        .forEach(each -> words.put(io.aiclearance.api.http.Words.of(each), each));
    return words;
  }
}
