package io.aiclearance.standins.jira;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What was asked for, or why Jira refuses it. */
sealed interface Outcome<T> {

  record Done<T>(T value) implements Outcome<T> {}

  /**
   * @param errors by field
   */
  record Refused<T>(int status, List<String> messages, Map<String, String> errors)
      implements Outcome<T> {

    <R> Refused<R> forAnything() {
      return new Refused<>(status, messages, errors);
    }
  }

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(int status, String message) {
    return new Refused<>(status, List.of(message), Map.of());
  }

  static <T> Outcome<T> wrong(Map<String, String> errors) {
    return new Refused<>(400, List.of(), errors);
  }

  static <T> Outcome<T> wrong(String field, String error) {
    return wrong(Map.of(field, error));
  }

  default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
    return switch (this) {
      case Done<T> done -> next.apply(done.value());
      case Refused<T> refused -> refused.forAnything();
    };
  }

  default Answer answer(Function<T, Answer> write) {
    return switch (this) {
      case Done<T> done -> write.apply(done.value());
      case Refused<T> refused ->
          Answer.error(refused.status(), refused.messages(), refused.errors());
    };
  }
}
