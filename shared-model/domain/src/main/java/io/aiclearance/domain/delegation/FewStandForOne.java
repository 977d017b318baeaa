package io.aiclearance.domain.delegation;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.policy.Delegation;
import java.util.Optional;
import java.util.function.Function;

/** Keeps what is looked up at every call of a person within bounds. */
final class FewStandForOne implements LendingRule {
  static final int MOST = 20;

  @Override
  public String name() {
    return "few-stand-for-one";
  }

  @Override
  public String sentence() {
    return "At most " + MOST + " delegations stand from one person, and as many to one.";
  }

  @Override
  public Optional<Refusal> against(Lending lending) {
    if (count(lending, d -> d.from().account(), lending.lender().account()) >= MOST) {
      return refuse(
          Refusal.Kind.CONFLICT,
          MOST + " delegations from that person stand already. Revoke one first.");
    }
    return count(lending, d -> d.to().account(), lending.borrower().person().account()) >= MOST
        ? refuse(
            Refusal.Kind.CONFLICT,
            MOST + " delegations to that person stand already. Name somebody else.")
        : Optional.empty();
  }

  private static long count(
      Lending lending, Function<Delegation, AccountId> end, AccountId account) {
    return lending.standing().stream().map(end).filter(account::equals).count();
  }
}
