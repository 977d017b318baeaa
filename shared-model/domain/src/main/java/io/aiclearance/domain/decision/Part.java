package io.aiclearance.domain.decision;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody has a role in a request: by themselves, or by a delegation in force whose lender
 * has the role themselves now (R2.4).
 *
 * @param through absent where the role is their own
 */
record Part(Role role, Optional<Delegation> through) {
  /** Their own role first; then the delegations whose lender has no part in the request yet. */
  static Optional<Part> of(Reviewer by, Role role, OpenCase open, Set<AccountId> taken) {
    return by.may(role, open.project())
        ? Optional.of(new Part(role, Optional.empty()))
        : lent(by, role, open, open.toolId().orElse(null))
            .filter(part -> !taken.contains(part.onBehalfOf()))
            .findFirst()
            .or(() -> lent(by, role, open, open.toolId().orElse(null)).findFirst());
  }

  /** Any part in deciding the request. */
  static Optional<Part> any(Reviewer by, OpenCase open) {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.AUDITOR)
        .flatMap(role -> of(by, role, open, Set.of()).stream())
        .min((a, b) -> Boolean.compare(a.through().isPresent(), b.through().isPresent()));
  }

  /** Whether an earlier yes was given by a part that is still there. */
  static boolean stillHeld(Reviewer by, Role role, @Nullable AccountId onBehalfOf, OpenCase open) {
    return by.may(role, open.project())
        || (onBehalfOf != null
            && lent(by, role, open, open.toolId().orElse(null))
                .anyMatch(part -> onBehalfOf.equals(part.onBehalfOf())));
  }

  private static Stream<Part> lent(Reviewer by, Role role, OpenCase open, @Nullable ToolId tool) {
    return by.actsFor().stream()
        .filter(stand -> stand.by().inForce(open.file().now()))
        .filter(stand -> stand.by().covers(role, open.project(), tool))
        .filter(stand -> stand.lender().may(role, open.project()))
        .map(stand -> new Part(role, Optional.of(stand.by())));
  }

  @Nullable AccountId onBehalfOf() {
    return through.map(delegation -> delegation.from().account()).orElse(null);
  }
}
