package io.aiclearance.domain.delegation;

import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class GiverDoesNotBorrow implements LendingRule {
  @Override
  public String name() {
    return "giver-does-not-borrow";
  }

  @Override
  public String sentence() {
    return "Nobody lends somebody else's part to themselves.";
  }

  @Override
  public Optional<Refusal> against(Lending lending) {
    return !lending.forThemselves() && lending.by().person().isAlso(lending.borrower().person())
        ? refuse(
            Refusal.Kind.FORBIDDEN,
            "You cannot take somebody's part over by yourself. They can lend it to you, or another"
                + " Jira admin can do it for them.")
        : Optional.empty();
  }
}
