package io.aiclearance.domain.decision;

import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Reviewer;
import java.util.Map;
import java.util.Optional;

final class DelegateDoesNotDecide implements SelfDealing {
  @Override
  public String name() {
    return "delegate-does-not-decide";
  }

  @Override
  public String sentence() {
    return "A delegate of the requester, or of whoever raised the request, does not approve it,"
        + " whatever the delegation is for (R2.3, R2.4).";
  }

  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    return Map.of(
        "delegation",
        command
            .person()
            .flatMap(by -> between(by, open))
            .map(delegation -> delegation.id().value())
            .orElse("none in force"));
  }

  @Override
  public boolean bars(Reviewer by, OpenCase open) {
    return between(by, open).isPresent();
  }

  private static Optional<Delegation> between(Reviewer by, OpenCase open) {
    return open.file().delegations().stream()
        .filter(delegation -> delegation.to().isAlso(by.person()))
        .filter(delegation -> open.request().origin().isAskedBy(delegation.from()))
        .findFirst();
  }

  @Override
  public String text() {
    return "You are a delegate of the person who asks. Somebody else must approve the request.";
  }
}
