package io.aiclearance.intake;

import io.aiclearance.domain.intake.Tickets.Answer.NotNow;
import io.aiclearance.domain.intake.Tickets.Pause;
import io.aiclearance.jira.JiraAnswer;

/** Why Jira is to be asked again later, and whether it says when. */
final class JiraPause {
  private JiraPause() {}

  static NotNow notNow(JiraAnswer.Failure<?> failure) {
    return switch (failure) {
      case JiraAnswer.RateLimited<?> limited ->
          new NotNow(
              "Jira wants a pause: " + limited.reason() + ".",
              new Pause(limited.retryAfter(), !limited.forOneIssue()));
      case JiraAnswer.Unauthorized<?>(var whatToDo) -> new NotNow(whatToDo, null);
      case JiraAnswer.Forbidden<?>(var whatToDo) -> new NotNow(whatToDo, null);
      case JiraAnswer.NotFound<?> _ ->
          new NotNow("Jira knows nothing at this address: check the base URL.", null);
      case JiraAnswer.Unavailable<?>(_, var why) -> new NotNow(why, null);
      case JiraAnswer.Rejected<?>(_, var text) -> new NotNow(text, null);
    };
  }
}
