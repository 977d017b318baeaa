package io.aiclearance.api.http;

import java.util.Locale;

/** How the API writes the names of constants: {@code securityReviewer}. */
public final class Words {
  private Words() {}

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
