package io.aiclearance.domain.delegation;

import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Member;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part in deciding that is to be lent, and what lies around that.
 *
 * @param by who says so
 * @param lender whose part it is, as they are now
 * @param borrower who is to have it
 * @param project every project where absent
 * @param tool every tool where absent
 * @param standing every delegation that is neither over nor revoked
 */
public record Lending(
    DelegationId id,
    Reviewer by,
    Reviewer lender,
    Member borrower,
    Set<Role> roles,
    @Nullable ProjectKey project,
    @Nullable ToolId tool,
    Instant startsAt,
    Instant endsAt,
    String reason,
    List<Delegation> standing,
    Instant now) {
  public Lending {
    roles = Set.copyOf(roles);
    standing = List.copyOf(standing);
  }

  boolean forThemselves() {
    return by.account().equals(lender.account());
  }

  /** Whether the lender has the role themselves, where it is lent for. */
  boolean lenderHas(Role role) {
    var in = project;
    return in == null ? lender.mayAnywhere(role) : lender.may(role, in);
  }

  /** Whether a delegation lends the same, or some of it for a time that overlaps. */
  boolean isLentBy(Delegation other) {
    return other.from().account().equals(lender.account())
        && other.to().account().equals(borrower.person().account())
        && other.roles().containsAll(roles)
        && (other.project() == null || other.project().equals(project))
        && (other.tool() == null || other.tool().equals(tool))
        && !startsAt.isBefore(other.startsAt())
        && !endsAt.isAfter(other.endsAt());
  }
}
