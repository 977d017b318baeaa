package io.aiclearance.api.http;

import java.util.List;
import java.util.function.Function;

/** Input that was understood, or all that is wrong with it. */
public sealed interface Parsed<T> {
  record Good<T>(T value) implements Parsed<T> {}

  record Bad<T>(List<InputError> errors) implements Parsed<T> {
    public Bad {
      errors = List.copyOf(errors);
    }
  }

  record TooLarge<T>(int mostBytes) implements Parsed<T> {}

  /** Answers with the value, or with the problem that names every error. */
  default Answer then(Function<T, Answer> next) {
    return switch (this) {
      case Good<T> good -> next.apply(good.value());
      case TooLarge<T>(var most) -> Answer.of(Problems.tooLarge(most));
      case Bad<T> bad -> Answer.of(Problems.badInput(bad.errors()));
    };
  }
}
