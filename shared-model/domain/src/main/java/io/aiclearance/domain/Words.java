package io.aiclearance.domain;

import java.util.Locale;

/** Names of constants as people read them: {@code security reviewer}. */
public final class Words {
  private Words() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
