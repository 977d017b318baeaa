package io.aiclearance.domain.extension;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.List;
import java.util.Optional;

/** Whether a step towards an extension may be taken: who may, before what is (R2.5). */
public final class ExtensionRules {
  private static final List<Clause<ExtensionCase>> RULES =
      List.of(
          new ExtenderTakesPart(),
          new HolderDoesNotExtend(),
          new InitiatorDoesNotApprove(),
          new ExtensionIsWaiting(),
          new OneExtensionAtATime(),
          new ReasonGiven(),
          new GrantIsNotRevoked(),
          new GrantHasBegun(),
          new RemovalIsDone(),
          new GraceAfterEnd(),
          new ToolStillRequestable(),
          new WithinRiskLevel(),
          new WithinLifetime());

  private ExtensionRules() {}

  public static Optional<Refusal> against(ExtensionCase open) {
    return Clause.firstOf(RULES, open);
  }
}
