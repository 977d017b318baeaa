package io.aiclearance.api.governance;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Identifiers that somebody sent. */
final class Ids {
  private Ids() {}

  /** Empty where it is absent, or nothing's. */
  static <T> Optional<T> read(@Nullable String text, Function<String, T> id) {
    try {
      return text == null ? Optional.empty() : Optional.of(id.apply(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
