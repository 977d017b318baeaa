package io.aiclearance.api.people;

import io.aiclearance.jira.JiraAnswer;

/** Says of a call of Jira's that failed what is so; the texts name no person and hold no secret. */
public final class JiraSays {
  private JiraSays() {}

  public static String of(JiraAnswer.Failure<?> failure) {
    return switch (failure) {
      case JiraAnswer.NotFound<?> _ -> "Jira has no such thing, or hides it from the account.";
      case JiraAnswer.Unauthorized<?>(var whatToDo) -> whatToDo;
      case JiraAnswer.Forbidden<?>(var whatToDo) -> whatToDo;
      case JiraAnswer.RateLimited<?> _ -> "Jira wants to be left alone for a while.";
      case JiraAnswer.Unavailable<?>(_, var why) -> why;
      case JiraAnswer.Rejected<?>(_, var text) -> text;
    };
  }
}
