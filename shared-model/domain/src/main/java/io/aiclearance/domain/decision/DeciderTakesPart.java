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
    var requester = open.request().origin().requester().account();
    return command
        .person()
        .filter(by -> !by.decides())
        .filter(by -> command.approves() || !by.account().equals(requester))
        .flatMap(
            _ ->
                refuse(
                    Refusal.Kind.FORBIDDEN,
                    "You may not decide requests. Ask a Jira admin for approval access."));
  }
}
