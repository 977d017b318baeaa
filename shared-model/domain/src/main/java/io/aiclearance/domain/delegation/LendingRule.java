package io.aiclearance.domain.delegation;

import io.aiclearance.domain.Refusal;
import java.util.Optional;

/** One thing that must hold before somebody's part in deciding is lent. */
interface LendingRule {
  String name();

  String sentence();

  Optional<Refusal> against(Lending lending);

  default Optional<Refusal> refuse(Refusal.Kind kind, String text) {
    return Optional.of(new Refusal(kind, name(), text));
  }
}
