package io.aiclearance.domain.intake;

import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.policy.Role;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the Jira site takes part, where a request's details are found there, and who has
 * which role.
 *
 * @param roleGroups the Jira groups whose members have each role
 * @param reviewIssueType the id of the issue type for reviews before expiry, if they are wanted
 */
public record SiteSettings(
    IntakeGate gate,
    DetailSources sources,
    Map<Role, Set<String>> roleGroups,
    @Nullable String reviewIssueType,
    Revision revision)
    implements Entity {
  public static final EntityRef REF = new EntityRef(EntityRef.Kind.SETTINGS, "site");

  public SiteSettings {
    roleGroups = Map.copyOf(roleGroups);
  }

  @Override
  public EntityRef ref() {
    return REF;
  }
}
