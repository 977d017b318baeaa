package io.aiclearance.domain.delegation;

import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class BorrowerIsSomebodyElse implements LendingRule {
  @Override
  public String name() {
    return "borrower-is-somebody-else";
  }

  @Override
  public String sentence() {
    return "A part is lent to somebody else, never to another account or address of the same person"
        + " (R2.3).";
  }

  @Override
  public Optional<Refusal> against(Lending lending) {
    return lending.lender().person().isAlso(lending.borrower().person())
        ? refuse(
            Refusal.Kind.INVALID,
            "As far as accounts and e-mail addresses tell, that is the same person. Name somebody"
                + " else.")
        : Optional.empty();
  }
}
