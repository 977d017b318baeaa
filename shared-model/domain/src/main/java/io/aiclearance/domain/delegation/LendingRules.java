package io.aiclearance.domain.delegation;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.Delegation;
import java.util.List;
import java.util.Optional;

/**
 * The one place that says whether a part in deciding may be lent. Who may is asked before what is
 * (R2.5).
 */
public final class LendingRules {
  static final List<LendingRule> RULES =
      List.of(
          new GiverMayLend(),
          new LenderTakesPart(),
          new GiverDoesNotBorrow(),
          new BorrowerIsSomebodyElse(),
          new BorrowerMayDecide(),
          new LenderHasWhatIsLent(),
          new TermIsWithinLimits(),
          new SameIsNotLentAlready(),
          new FewStandForOne());

  private LendingRules() {}

  public static Ruling judge(Lending lending) {
    return RULES.stream()
        .map(rule -> rule.against(lending))
        .flatMap(Optional::stream)
        .<Ruling>map(Refusal.class::cast)
        .findFirst()
        .orElseGet(() -> lent(lending));
  }

  private static Transition lent(Lending lending) {
    var delegation =
        new Delegation(
            lending.id(),
            lending.lender().person(),
            lending.borrower().person(),
            lending.roles(),
            lending.project(),
            lending.tool(),
            lending.startsAt(),
            lending.endsAt(),
            lending.reason(),
            null,
            Revision.NEW);
    return new Transition(
        List.of(
            Change.to(
                delegation,
                EventKind.DELEGATION_GIVEN,
                lending.now(),
                lending.by().actor(),
                DelegationFacts.of(delegation, lending.by()))),
        List.of());
  }
}
