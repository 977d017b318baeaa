package io.aiclearance.domain.intake;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.policy.GovernancePolicy;
import java.util.Optional;

/**
 * All that is looked at when a wish is judged.
 *
 * @param portal the portal that the panel was opened in
 * @param tool the wished tool, if the catalog has it
 * @param openGrant the person's open grant for it, if there is one (R4.2)
 */
public record WishCase(
    Optional<SiteSettings> site,
    String portal,
    Wish wish,
    Optional<Tool> tool,
    Optional<GrantId> openGrant,
    GovernancePolicy governance) {

  boolean forNewTool() {
    return wish.tool() == null;
  }

  int mostDays() {
    return tool.map(known -> governance.maxDays(known.risk()))
        .orElseGet(() -> mostDaysOfNewTools(governance));
  }

  /** How long a tool may be asked for that nobody has classified yet. */
  public static int mostDaysOfNewTools(GovernancePolicy governance) {
    return governance.maxDays(governance.unclassified());
  }
}
