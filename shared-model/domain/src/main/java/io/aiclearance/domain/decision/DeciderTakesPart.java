package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Words;
import io.aiclearance.domain.policy.Reviewer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

final class DeciderTakesPart implements Rule {
  @Override
  public String name() {
    return "decider-takes-part";
  }

  @Override
  public String sentence() {
    return "Those who decide are the project's approvers, security reviewers and Jira admins, and"
        + " whoever acts for one of them; a person may deny their own request (R2.3).";
  }

  @Override
  public boolean concerns(OpenCase open, DecisionCommand command) {
    return command.person().isPresent();
  }

  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    return Map.of(
        "project", open.project().value(),
        "roles", command.person().map(by -> roles(by, open)).orElse("none"));
  }

  private static String roles(Reviewer by, OpenCase open) {
    var own = by.inProjects().getOrDefault(open.project(), by.roles());
    var acting =
        Part.any(by, open).map(Part::onBehalfOf).map(lender -> ", acting for " + lender).orElse("");
    return (own.isEmpty()
            ? "none"
            : own.stream().sorted().map(Words::of).collect(Collectors.joining(", ")))
        + acting;
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    var requester = open.request().origin().requester().account();
    return command
        .person()
        .filter(by -> Part.any(by, open).isEmpty())
        .filter(by -> command.approves() || !by.account().equals(requester))
        .flatMap(
            _ ->
                refuse(
                    Refusal.Kind.FORBIDDEN,
                    "You may not decide this project's requests. Ask a Jira admin for approval access."));
  }
}
