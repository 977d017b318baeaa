package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class RequesterDoesNotDecide implements Rule {
  @Override
  public String name() {
    return "requester-does-not-decide";
  }

  @Override
  public String sentence() {
    return "Nobody approves their own access; a person may deny it (R2.3).";
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    var requester = open.request().origin().requester().account();
    return command
        .person()
        .filter(by -> command.approves() && by.account().equals(requester))
        .flatMap(
            _ ->
                refuse(
                    Refusal.Kind.FORBIDDEN,
                    "You cannot approve your own request. Somebody else must."));
  }
}
