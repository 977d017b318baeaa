package io.aiclearance.api.http;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Identifiers that somebody sent. */
public final class Ids {
  private Ids() {}

  /** Empty where it is absent, or nothing's. */
  public static <T> Optional<T> read(@Nullable String text, Function<String, T> id) {
    try {
      return text == null ? Optional.empty() : Optional.of(id.apply(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
