package io.aiclearance.domain;

import java.text.Normalizer;
import java.util.Locale;

/** A name as it is compared: case, width and space do not tell two apart. */
public record PlainName(String value) {
  public PlainName {
    value =
        Normalizer.normalize(value, Normalizer.Form.NFKC)
            .strip()
            .replaceAll("\\s+", " ")
            .toLowerCase(Locale.ROOT);
  }
}
