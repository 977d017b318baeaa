package io.aiclearance.domain.delegation;

import io.aiclearance.domain.Words;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Reviewer;
import java.util.Map;
import java.util.stream.Collectors;

/** What evidence of a delegation says. */
final class DelegationFacts {
  private DelegationFacts() {}

  static Facts of(Delegation delegation, Reviewer by) {
    var project = delegation.project();
    var facts =
        new Facts(null, delegation.tool(), null, null, null, Map.of())
            .with("from", delegation.from().account().value())
            .with("to", delegation.to().account().value())
            .with(
                "roles",
                delegation.roles().stream()
                    .sorted()
                    .map(Words::of)
                    .collect(Collectors.joining(", ")))
            .with("project", project == null ? "every one" : project.value())
            .with("startsAt", delegation.startsAt().toString())
            .with("endsAt", delegation.endsAt().toString())
            .with("reason", delegation.reason());
    return by.account().equals(delegation.from().account())
        ? facts
        : facts.with("onBehalfOf", delegation.from().account().value());
  }
}
