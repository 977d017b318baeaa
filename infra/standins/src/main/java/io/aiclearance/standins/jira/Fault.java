package io.aiclearance.standins.jira;

import java.time.Duration;

/** What goes wrong with one REST call. */
public sealed interface Fault {

  /** 429 with {@code Retry-After} in seconds and {@code RateLimit-Reason}; nothing is done. */
  record Throttled(Duration retryAfter, String reason) implements Fault {}

  /** An error page of Jira's front end; nothing is done. */
  record ServerError(int status) implements Fault {}

  /** The answer breaks off and nothing is done. */
  record ConnectionDropped() implements Fault {}

  /** The answer breaks off, but everything is done. */
  record AnswerLost() implements Fault {}

  /** 409 for the next {@code POST …/transitions}, whatever else is called before it. */
  record TransitionConflict() implements Fault {}
}
