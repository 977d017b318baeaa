package io.aiclearance.domain.intake;

import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.policy.Role;
import java.util.Map;
import java.util.Set;

/**
 * Which part of the Jira site takes part, and who has which role there.
 *
 * @param requestTypes the numeric request types that ingest; any of the project's where empty
 * @param toolOptions the tool that each option of the tool field stands for
 * @param roleGroups the Jira groups whose members have each role
 */
public record SiteSettings(
    String project,
    Set<String> requestTypes,
    Fields fields,
    Map<String, ToolId> toolOptions,
    Map<Role, Set<String>> roleGroups,
    Revision revision)
    implements Entity {
  public static final EntityRef REF = new EntityRef(EntityRef.Kind.SETTINGS, "site");

  public SiteSettings {
    requestTypes = Set.copyOf(requestTypes);
    toolOptions = Map.copyOf(toolOptions);
    roleGroups = Map.copyOf(roleGroups);
  }

  @Override
  public EntityRef ref() {
    return REF;
  }

  /** Which custom field holds what, by the site's own field ids. */
  public record Fields(String requestType, String tool, String days, String purpose) {}
}
