package io.aiclearance.domain.ending;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class OnlyTheHolderReleases implements Clause<EndingCase> {
  @Override
  public String sentence() {
    return "A person may end their own access early, and only their own (R4.8).";
  }

  @Override
  public Optional<Refusal> against(EndingCase open) {
    return open.how() == EndingCase.How.REVOCATION
            || open.grant().entitlement().holder().account().equals(open.by().account())
        ? Optional.empty()
        : refuse(
            Refusal.Kind.FORBIDDEN,
            "Only the person who has this access can release it. Revoke it, with a reason.");
  }
}
