package io.aiclearance.domain.extension;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class HolderDoesNotExtend implements Clause<ExtensionCase> {
  @Override
  public String sentence() {
    return "Nobody extends their own access, and nobody does so as a delegate of the person who has it (R2.3).";
  }

  @Override
  public Optional<Refusal> against(ExtensionCase open) {
    return !open.declines() && open.of(open.grant().entitlement().holder())
        ? refuse(
            Refusal.Kind.FORBIDDEN,
            "You have this access yourself, or stand in for the person who has it. Somebody else"
                + " must extend it.")
        : Optional.empty();
  }
}
