package io.aiclearance.intake;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are compared: case, width and space do not tell them apart. */
final class Normal {
  private Normal() {}

  static String name(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  /** A form's question; it is the same with or without the marks that forms end them with. */
  static String question(String label) {
    return name(label).replaceAll("[\\s*:?.]+$", "");
  }
}
