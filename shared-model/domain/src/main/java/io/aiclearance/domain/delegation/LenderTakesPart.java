package io.aiclearance.domain.delegation;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.policy.Role;
import java.util.EnumSet;
import java.util.Optional;

final class LenderTakesPart implements LendingRule {
  @Override
  public String name() {
    return "lender-takes-part";
  }

  @Override
  public String sentence() {
    return "Whoever lends a part in deciding has one of their own.";
  }

  @Override
  public Optional<Refusal> against(Lending lending) {
    var own = EnumSet.complementOf(EnumSet.of(Role.AUDITOR));
    return own.stream().anyMatch(lending.lender()::mayAnywhere)
        ? Optional.empty()
        : lending.forThemselves()
            ? refuse(Refusal.Kind.FORBIDDEN, "You have no part in deciding of your own to lend.")
            : refuse(Refusal.Kind.INVALID, "That person has no part in deciding to lend.");
  }
}
