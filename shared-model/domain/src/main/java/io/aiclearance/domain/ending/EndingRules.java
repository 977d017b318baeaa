package io.aiclearance.domain.ending;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.List;
import java.util.Optional;

/** Who may end access early, before whether it can be (R2.5). */
public final class EndingRules {
  private static final List<Clause<EndingCase>> RULES =
      List.of(
          new RevokerTakesPart(),
          new OnlyTheHolderReleases(),
          new RevocationHasAReason(),
          new AccessHasNotEnded());

  private EndingRules() {}

  public static Optional<Refusal> against(EndingCase open) {
    return Clause.firstOf(RULES, open);
  }
}
