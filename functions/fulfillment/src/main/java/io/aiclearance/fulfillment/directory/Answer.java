package io.aiclearance.fulfillment.directory;

import java.util.function.Function;

/** What a provider said when it was asked for something. */
public sealed interface Answer<T> {
  record Given<T>(T value) implements Answer<T> {}

  record Failed<T>(Fault fault) implements Answer<T> {}

  default <U> Answer<U> then(Function<T, Answer<U>> next) {
    return switch (this) {
      case Given<T> given -> next.apply(given.value());
      case Failed<T> failed -> new Failed<>(failed.fault());
    };
  }
}
