package io.aiclearance.domain.delegation;

import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class SameIsNotLentAlready implements LendingRule {
  @Override
  public String name() {
    return "same-is-not-lent-already";
  }

  @Override
  public String sentence() {
    return "What a standing delegation lends already is not lent again.";
  }

  @Override
  public Optional<Refusal> against(Lending lending) {
    return lending.standing().stream()
        .filter(lending::isLentBy)
        .findFirst()
        .flatMap(
            other ->
                refuse(
                    Refusal.Kind.CONFLICT,
                    "The delegation " + other.id() + " lends this already, for all of that time."));
  }
}
