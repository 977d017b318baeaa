package io.aiclearance.domain.extension;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Words;
import java.util.Optional;

final class ExtenderTakesPart implements Clause<ExtensionCase> {
  @Override
  public String sentence() {
    return "Access is extended by an approver of its project or a Jira admin; a second yes is the last stage's (R4.8).";
  }

  @Override
  public Optional<Refusal> against(ExtensionCase open) {
    var may =
        open.declines()
            ? open.by().decidesIn(open.project(), open.grant().entitlement().tool())
            : open.capacity().isPresent();
    return may
        ? Optional.empty()
        : refuse(
            Refusal.Kind.FORBIDDEN,
            open.step() == ExtensionCase.Step.APPROVE
                ? "The role "
                    + Words.of(open.lastRole())
                    + " approves this extension. Ask somebody who has it."
                : "Access is extended by approvers and Jira admins. Ask one of them.");
  }
}
