package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class OnePersonOneStage implements Rule {
  @Override
  public String name() {
    return "one-person-one-stage";
  }

  @Override
  public String sentence() {
    return "Nobody approves two stages of the same request.";
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    return command
        .person()
        .filter(_ -> command.approves())
        .filter(
            by -> open.request().approvals().stream().anyMatch(a -> a.by().equals(by.account())))
        .flatMap(
            _ ->
                refuse(
                    Refusal.Kind.FORBIDDEN,
                    "You have approved an earlier stage. The next one is for somebody else."));
  }
}
