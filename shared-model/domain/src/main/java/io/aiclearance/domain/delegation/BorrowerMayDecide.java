package io.aiclearance.domain.delegation;

import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class BorrowerMayDecide implements LendingRule {
  @Override
  public String name() {
    return "borrower-may-decide";
  }

  @Override
  public String sentence() {
    return "A part is lent to an active person of the company: no service account, no customer (R2.3).";
  }

  @Override
  public Optional<Refusal> against(Lending lending) {
    return lending.borrower().mayDecide()
        ? Optional.empty()
        : refuse(
            Refusal.Kind.INVALID,
            "That is no active account of a person of the company: service accounts, portal customers"
                + " and former accounts cannot decide. Name somebody else.");
  }
}
