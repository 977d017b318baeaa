package io.aiclearance.domain.policy;

import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person's part in deciding, lent to another for a time (R2.4). It lends what the lender may
 * themselves, never what was lent to them.
 *
 * @param roles which of the lender's roles are lent
 * @param project every project where absent
 * @param tool every tool where absent
 * @param endsAt not part of it
 * @param revokedAt when it was taken back before its end
 */
public record Delegation(
    DelegationId id,
    Person from,
    Person to,
    Set<Role> roles,
    @Nullable ProjectKey project,
    @Nullable ToolId tool,
    Instant startsAt,
    Instant endsAt,
    String reason,
    @Nullable Instant revokedAt,
    Revision revision)
    implements Entity {
  public static final int LONGEST_DAYS = 90;

  public Delegation {
    roles = Set.copyOf(roles);
    if (roles.isEmpty() || roles.contains(Role.AUDITOR)) {
      throw new IllegalArgumentException("what is delegated is a part in deciding");
    }
    if (!startsAt.isBefore(endsAt)) {
      throw new IllegalArgumentException("a delegation ends after it starts");
    }
    if (from.isAlso(to)) {
      throw new IllegalArgumentException("a delegation is to somebody else");
    }
  }

  @Override
  public EntityRef ref() {
    return ref(id);
  }

  public static EntityRef ref(DelegationId id) {
    return new EntityRef(EntityRef.Kind.DELEGATION, id.value());
  }

  public Delegation revoked(Instant at) {
    return new Delegation(
        id, from, to, roles, project, tool, startsAt, endsAt, reason, at, revision);
  }

  public boolean inForce(Instant now) {
    return revokedAt == null && !now.isBefore(startsAt) && now.isBefore(endsAt);
  }

  /** Whether it lends this role for that tool's requests in that project. */
  public boolean covers(Role role, ProjectKey in, @Nullable ToolId asked) {
    return roles.contains(role)
        && (project == null || project.equals(in))
        && (tool == null || tool.equals(asked));
  }
}
