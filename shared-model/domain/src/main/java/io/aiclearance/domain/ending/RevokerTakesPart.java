package io.aiclearance.domain.ending;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.policy.Role;
import java.util.Optional;

final class RevokerTakesPart implements Clause<EndingCase> {
  @Override
  public String sentence() {
    return "Access is revoked by those who decide in its project, or by a Jira admin (R4.8).";
  }

  @Override
  public Optional<Refusal> against(EndingCase open) {
    var by = open.by();
    return open.how() == EndingCase.How.RELEASE
            || by.decidesIn(open.project(), open.grant().entitlement().tool())
            || by.may(Role.JIRA_ADMIN)
        ? Optional.empty()
        : refuse(
            Refusal.Kind.FORBIDDEN,
            "Access is revoked by those who decide here. Your own you can release.");
  }
}
