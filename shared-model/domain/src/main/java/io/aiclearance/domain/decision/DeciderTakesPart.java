package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class DeciderTakesPart implements Rule {
  @Override
  public String name() {
    return "decider-takes-part";
  }

  @Override
  public String sentence() {
    return "Those who decide are approvers, security reviewers or Jira admins; a person may deny their own"
        + " request (R2.3).";
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    var own = open.request().origin().requester().account().equals(command.by().person().account());
    return command.by().decides() || (own && !command.approves())
        ? Optional.empty()
        : refuse(
            Refusal.Kind.FORBIDDEN,
            "You may not decide requests. Ask a Jira admin for approval access.");
  }
}
