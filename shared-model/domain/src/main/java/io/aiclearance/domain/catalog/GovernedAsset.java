package io.aiclearance.domain.catalog;

import java.util.Locale;

/**
 * Something that a tool reaches.
 *
 * @param owner who answers for it, as plain text
 */
public record GovernedAsset(Kind kind, String name, DataClass dataClass, String owner) {
  public GovernedAsset {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an asset has a name");
    }
  }

  /** What it is. */
  public enum Kind {
    MODEL,
    DATA,
    SYSTEM;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far its data may go. */
  public enum DataClass {
    PUBLIC,
    INTERNAL,
    CONFIDENTIAL,
    RESTRICTED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
