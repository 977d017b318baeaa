package io.aiclearance.jira;

import java.time.Duration;
import java.util.function.Function;

/** What became of a call. Its texts are safe to log and to show: no body, no header, no person. */
public sealed interface JiraAnswer<T> {
  record Value<T>(T value) implements JiraAnswer<T> {}

  /** Any answer but the one that was hoped for. */
  sealed interface Failure<T> extends JiraAnswer<T> {
    /** A failure holds no value, so it fails a call of any type. */
    @SuppressWarnings("unchecked")
    default <R> Failure<R> as() {
      return (Failure<R>) this;
    }
  }

  /** There is no such thing, or the account may not know of it. */
  record NotFound<T>() implements Failure<T> {}

  /** The credentials were refused, freshly read ones too. */
  record Unauthorized<T>(String whatToDo) implements Failure<T> {}

  /** The account lacks a permission. */
  record Forbidden<T>(String whatToDo) implements Failure<T> {}

  /**
   * Nothing was done; Jira wants to be left alone for a while.
   *
   * @param reason as Jira names it, such as {@code jira-per-issue-on-write}
   */
  record RateLimited<T>(Duration retryAfter, String reason) implements Failure<T> {
    /** The one limit of Jira's that is an issue's and no account's. */
    public static final String PER_ISSUE = "jira-per-issue-on-write";

    /** Whether Jira takes calls for other issues meanwhile. */
    public boolean forOneIssue() {
      return reason.equals(PER_ISSUE);
    }
  }

  /**
   * Jira did not answer, or not as Jira.
   *
   * @param effectUnknown whether the call may have had its effect: look before it is made again
   */
  record Unavailable<T>(boolean effectUnknown, String why) implements Failure<T> {}

  /** Jira will not do that, however often it is asked. */
  record Rejected<T>(int status, String text) implements Failure<T> {}

  /** Goes on with the value, if there is one. */
  default <R> JiraAnswer<R> then(Function<? super T, ? extends JiraAnswer<R>> next) {
    return switch (this) {
      case Value<T>(var value) -> next.apply(value);
      case Failure<T> failure -> failure.as();
    };
  }

  default <R> JiraAnswer<R> map(Function<? super T, ? extends R> change) {
    return then(value -> new Value<>(change.apply(value)));
  }
}
