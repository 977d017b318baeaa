package io.aiclearance.api.settings;

import io.aiclearance.jira.JiraAnswer;

/** A check that could not be made. */
final class Unanswered {
  static final String NOT_CONNECTED = "No project is chosen yet.";
  static final String CHOOSE = "Choose one: PUT /api/v1/settings/intake.";

  private Unanswered() {}

  static Check check(String check, JiraAnswer.Failure<?> failure) {
    return Check.unknown(
        check,
        "Could not be tried: " + JiraTrouble.says(failure),
        switch (failure) {
          case JiraAnswer.Unauthorized<?> _ -> "Mend what the check credentials says first.";
          case JiraAnswer.Unavailable<?> _, JiraAnswer.RateLimited<?> _ ->
              "Check again in a while.";
          default -> "Mend what the checks before say first, and check again.";
        });
  }

  static Check notConnected(String check) {
    return Check.unknown(check, NOT_CONNECTED, CHOOSE);
  }
}
