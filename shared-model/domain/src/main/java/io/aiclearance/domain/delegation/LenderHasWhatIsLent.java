package io.aiclearance.domain.delegation;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Words;
import io.aiclearance.domain.policy.Role;
import java.util.Optional;

final class LenderHasWhatIsLent implements LendingRule {
  @Override
  public String name() {
    return "lender-has-what-is-lent";
  }

  @Override
  public String sentence() {
    return "Nobody lends what they do not have themselves at that moment, nor what was lent to them"
        + " (R2.4).";
  }

  @Override
  public Optional<Refusal> against(Lending lending) {
    return lending.roles().stream()
        .sorted()
        .filter(role -> !lending.lenderHas(role))
        .findFirst()
        .flatMap(role -> refuse(Refusal.Kind.INVALID, text(lending, role)));
  }

  private static String text(Lending lending, Role role) {
    var word = Words.of(role);
    var where = lending.project() == null ? "" : " in " + lending.project();
    return (lending.forThemselves() ? "You yourself do not have" : "That person does not have")
        + " the role "
        + word
        + where
        + ". Leave it out; what was lent to somebody cannot be lent on.";
  }
}
