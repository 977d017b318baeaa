package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import java.util.Locale;
import java.util.Optional;

final class StageNeedsItsRole implements Rule {
  @Override
  public String name() {
    return "stage-needs-its-role";
  }

  @Override
  public String sentence() {
    return "Each stage is approved by somebody who has its role; any of them may deny (R4.4).";
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    if (!command.approves() || open.stagesLeft().isEmpty()) {
      return Optional.empty();
    }
    var stage = open.stagesLeft().getFirst();
    return command
        .person()
        .filter(by -> !by.may(stage))
        .flatMap(
            _ ->
                refuse(
                    Refusal.Kind.FORBIDDEN,
                    "This stage is for the role "
                        + stage.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + ", which you do not have."));
  }
}
