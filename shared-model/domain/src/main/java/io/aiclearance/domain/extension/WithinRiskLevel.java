package io.aiclearance.domain.extension;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class WithinRiskLevel implements Clause<ExtensionCase> {
  @Override
  public String sentence() {
    return "One extension is never longer than the risk level of the tool allows (R4.6).";
  }

  @Override
  public Optional<Refusal> against(ExtensionCase open) {
    var most = open.governance().maxDays(open.level());
    return open.declines() || (open.days() >= 1 && open.days() <= most)
        ? Optional.empty()
        : refuse(Refusal.Kind.INVALID, "Extend it by 1 to " + most + " days.");
  }
}
