package io.aiclearance.api.people;

import io.aiclearance.domain.Person;

/** Who a token turned out to be. */
public sealed interface SignInOutcome {
  record SignedIn(Person person) implements SignInOutcome {}

  record BadToken() implements SignInOutcome {}

  /**
   * No Jira account can be told for sure.
   *
   * @param detail what the person can do about it
   */
  record NotBound(String detail) implements SignInOutcome {}

  /**
   * @param why a sentence or two
   */
  record JiraAway(String why) implements SignInOutcome {}
}
