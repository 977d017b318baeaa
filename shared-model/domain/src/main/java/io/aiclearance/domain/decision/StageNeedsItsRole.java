package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Words;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

final class StageNeedsItsRole implements Rule {
  @Override
  public String name() {
    return "stage-needs-its-role";
  }

  @Override
  public String sentence() {
    return "Each stage is approved by people who have its role in the project, or act for somebody"
        + " who has; any of them may deny (R2.4, R4.4).";
  }

  @Override
  public boolean concerns(OpenCase open, DecisionCommand command) {
    return command.approves() && command.person().isPresent() && !open.stagesLeft().isEmpty();
  }

  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    return Map.of(
        "stage", Words.of(open.stagesLeft().getFirst()),
        "stagesLeft", open.stagesLeft().stream().map(Words::of).collect(Collectors.joining(", ")),
        "part", command.person().map(by -> part(by, open)).orElse("none"));
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    if (!concerns(open, command)) {
      return Optional.empty();
    }
    var stage = open.stagesLeft().getFirst();
    return command
        .person()
        .filter(by -> open.partOf(by).isEmpty())
        .flatMap(by -> refuse(Refusal.Kind.FORBIDDEN, text(by, stage)));
  }

  private static String part(Reviewer by, OpenCase open) {
    return open.partOf(by)
        .map(
            part ->
                part.through()
                    .map(through -> "by the delegation " + through.id())
                    .orElse("their own role"))
        .orElse("none");
  }

  private static String text(Reviewer by, Role stage) {
    return "This stage is for the role "
        + Words.of(stage)
        + (by.actsFor().isEmpty()
            ? ", which you do not have."
            : ", which neither you have nor anybody you act for here.");
  }
}
