package io.aiclearance.domain.policy;

import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.evidence.Facts;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody has a role: by themselves, or by a delegation whose lender has it themselves now
 * (R2.4).
 *
 * @param through absent where the role is their own
 */
public record Capacity(Role role, @Nullable Delegation through) {
  /** Their own role first. */
  public static Optional<Capacity> of(
      Reviewer by, Role role, ProjectKey project, ToolId tool, Instant now) {
    if (by.may(role, project) || (role == Role.JIRA_ADMIN && by.may(role))) {
      return Optional.of(new Capacity(role, null));
    }
    return by.actsFor().stream()
        .filter(stand -> stand.by().inForce(now))
        .filter(stand -> stand.by().covers(role, project, tool))
        .filter(stand -> stand.lender().may(role, project))
        .map(stand -> new Capacity(role, stand.by()))
        .findFirst();
  }

  /** For what belongs to no project: their own role at the site first. */
  public static Optional<Capacity> atSite(Reviewer by, Role role, ToolId tool, Instant now) {
    if (by.may(role)) {
      return Optional.of(new Capacity(role, null));
    }
    return by.actsFor().stream()
        .filter(stand -> stand.by().inForce(now))
        .filter(stand -> stand.by().project() == null && stand.by().roles().contains(role))
        .filter(stand -> stand.by().tool() == null || tool.equals(stand.by().tool()))
        .filter(stand -> stand.lender().may(role))
        .map(stand -> new Capacity(role, stand.by()))
        .findFirst();
  }

  /** Says it in evidence. */
  public Facts in(Facts facts) {
    var named = facts.with("role", role.name().toLowerCase(java.util.Locale.ROOT));
    return through == null
        ? named
        : named
            .with("onBehalfOf", through.from().account().value())
            .with("delegation", through.id().value());
  }
}
