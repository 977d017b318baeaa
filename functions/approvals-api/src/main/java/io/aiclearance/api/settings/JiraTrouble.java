package io.aiclearance.api.settings;

import io.aiclearance.api.http.Problem;
import io.aiclearance.api.http.Problems;
import io.aiclearance.api.people.JiraSays;
import io.aiclearance.jira.JiraAnswer;
import java.time.Duration;

/** Says of a call that failed what is so, in a sentence or two. */
final class JiraTrouble {
  private static final Duration SOON = Duration.ofSeconds(30);

  private JiraTrouble() {}

  static String says(JiraAnswer.Failure<?> failure) {
    return JiraSays.of(failure);
  }

  /** For a call that cannot be answered without Jira. */
  static Problem problem(JiraAnswer.Failure<?> failure) {
    var wait = failure instanceof JiraAnswer.RateLimited<?>(var after, _) ? after : SOON;
    return Problems.unavailable(
        "Jira does not answer",
        says(failure) + " Nothing was changed. Try again in a while.",
        wait);
  }
}
