package io.aiclearance.domain.extension;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.grant.Grant;
import java.util.Optional;

final class GrantHasBegun implements Clause<ExtensionCase> {
  @Override
  public String sentence() {
    return "Only access that has begun is extended.";
  }

  @Override
  public Optional<Refusal> against(ExtensionCase open) {
    return !open.declines() && open.grant() instanceof Grant.PendingProvision
        ? refuse(
            Refusal.Kind.CONFLICT, "This access is not active yet. Extend it once it has begun.")
        : Optional.empty();
  }
}
