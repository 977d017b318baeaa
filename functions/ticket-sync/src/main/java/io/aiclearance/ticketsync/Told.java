package io.aiclearance.ticketsync;

import io.aiclearance.jira.JiraAnswer;
import java.time.Duration;

/** What became of a message. */
sealed interface Told {
  /** Jira has it all, now or since an earlier delivery. */
  record Done() implements Told {}

  /** Nobody is left to be told. */
  record Dropped(String why) implements Told {}

  /**
   * The message is to come again: Jira was not ready.
   *
   * @param atLeast how long Jira is to be left alone, by what the pause is for
   */
  record Later(String why, Duration atLeast, Reach reach) implements Told {}

  /** No later delivery helps until a human has acted. */
  record Failed(String why, Duration atLeast) implements Told {}

  /** What a pause is for. */
  enum Reach {
    /** The issue, or whatever the message's group is about. */
    GROUP,
    /** All of Jira, so that the rest of the batch is not tried. */
    JIRA
  }

  static Later later(String why) {
    return new Later(why, Duration.ZERO, Reach.GROUP);
  }

  static Failed failed(String why) {
    return new Failed(why, Duration.ZERO);
  }

  /** The same, but with a pause that is not shorter than this. */
  default Told notBefore(Duration pause) {
    return switch (this) {
      case Later(var why, var atLeast, var reach) -> new Later(why, longer(atLeast, pause), reach);
      case Failed(var why, var atLeast) -> new Failed(why, longer(atLeast, pause));
      case Done done -> done;
      case Dropped dropped -> dropped;
    };
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  /** What a call's failure means for the message. */
  static Told because(JiraAnswer.Failure<?> failure) {
    return switch (failure) {
      case JiraAnswer.NotFound<?> _ -> new Dropped("Jira has no such issue any more.");
      case JiraAnswer.RateLimited<?> limited ->
          new Later(
              "Jira wants a pause of %d s: %s."
                  .formatted(limited.retryAfter().toSeconds(), limited.reason()),
              limited.retryAfter(),
              limited.forOneIssue() ? Reach.GROUP : Reach.JIRA);
      case JiraAnswer.Unavailable<?>(_, var why) -> later(why);
      case JiraAnswer.Unauthorized<?>(var whatToDo) -> failed(whatToDo);
      case JiraAnswer.Forbidden<?>(var whatToDo) -> failed(whatToDo);
      case JiraAnswer.Rejected<?>(_, var text) -> failed(text);
    };
  }
}
