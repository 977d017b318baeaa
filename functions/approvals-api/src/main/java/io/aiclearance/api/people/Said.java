package io.aiclearance.api.people;

import java.util.function.Function;

/** What Jira says, unless it does not answer. */
public sealed interface Said<T> {
  record Known<T>(T value) implements Said<T> {}

  /**
   * @param why a sentence or two
   */
  record Away<T>(String why) implements Said<T> {}

  default <R> Said<R> then(Function<? super T, ? extends Said<R>> next) {
    return switch (this) {
      case Known<T>(var value) -> next.apply(value);
      case Away<T>(var why) -> new Away<>(why);
    };
  }

  default <R> Said<R> map(Function<? super T, ? extends R> change) {
    return then(value -> new Known<>(change.apply(value)));
  }
}
