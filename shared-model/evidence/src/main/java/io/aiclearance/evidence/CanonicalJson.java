package io.aiclearance.evidence;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Canonical JSON (RFC 8785) over what evidence needs: objects of texts, booleans, integers within
 * ±(2^53−1), and objects of the same. Anything else is refused before it is written, since general
 * libraries let distinct numbers and lone surrogates through.
 */
public final class CanonicalJson {
  static final long MOST = (1L << 53) - 1;
  static final int DEEPEST = 4;
  static final int LONGEST = 64 * 1024;

  private CanonicalJson() {}

  /**
   * @param members texts, {@link Long}s, {@link Boolean}s and maps of them; keys sort by UTF-16
   *     code units
   * @throws IllegalArgumentException if a value has no canonical form, or the whole is too long or
   *     too deep to be read again
   */
  public static String write(Map<String, ?> members) {
    var out = new StringBuilder(1024);
    object(out, members, 1);
    if (out.length() > LONGEST) {
      throw new IllegalArgumentException("longer than " + LONGEST + " characters");
    }
    return out.toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws NotCanonical if the text is anything else, to the byte
   */
  public static SortedMap<String, Object> read(String text) throws NotCanonical {
    var members = new CanonicalReader(text).read();
    try {
      if (write(members).equals(text)) {
        return members;
      }
    } catch (IllegalArgumentException e) {
      throw new NotCanonical(String.valueOf(e.getMessage()));
    }
    throw new NotCanonical("not in canonical form");
  }

  /** The text is not what the canonical writer would have written. */
  public static final class NotCanonical extends Exception {
    private static final long serialVersionUID = 1L;

    NotCanonical(String why) {
      super(why);
    }
  }

  private static void object(StringBuilder out, Map<?, ?> members, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("deeper than " + DEEPEST);
    }
    var sorted = new TreeMap<String, Object>();
    members.forEach((name, value) -> sorted.put((String) name, value));
    out.append('{');
    var first = true;
    for (var member : sorted.entrySet()) {
      if (!first) {
        out.append(',');
      }
      first = false;
      text(out, member.getKey());
      out.append(':');
      value(out, member.getValue(), depth);
    }
    out.append('}');
  }

  private static void value(StringBuilder out, Object value, int depth) {
    switch (value) {
      case String text -> text(out, text);
      case Long number when -MOST <= number && number <= MOST -> out.append(number.longValue());
      case Boolean flag -> out.append(flag.booleanValue());
      case Map<?, ?> members -> object(out, members, depth + 1);
      default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
    }
  }

  private static void text(StringBuilder out, String text) {
    out.append('"');
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16));
            out.append(Character.forDigit(c & 15, 16));
          } else if (!Character.isSurrogate(c)) {
            out.append(c);
          } else if (Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1))) {
            out.append(c).append(text.charAt(++i));
          } else {
            throw new IllegalArgumentException("a lone surrogate has no canonical form");
          }
        }
      }
    }
    out.append('"');
  }
}
