package io.aiclearance.api.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How the API writes the names of constants: {@code securityReviewer}. */
public final class Words {
  private Words() {}

  /** The constants by how they are written, in their order. */
  public static <E extends Enum<E>> Map<String, E> of(E[] constants) {
    var words = new LinkedHashMap<String, E>();
    for (var constant : constants) {
      words.put(of(constant), constant);
    }
    return words;
  }

  public static String of(Enum<?> constant) {
    var text = new StringBuilder();
    for (var part : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
      text.append(
          text.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return text.toString();
  }
}
