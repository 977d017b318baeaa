package io.aiclearance.domain.intake;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.waiver.AccessException;
import java.util.List;
import java.util.Optional;

/**
 * All that is looked at when a wish is judged.
 *
 * @param portal the portal that the panel was opened in
 * @param tool the wished tool, if the catalog has it
 * @param openGrant the person's open grant for it, if there is one (R4.2)
 * @param exceptions the active ones about the person's access to it (R4.9)
 */
public record WishCase(
    Optional<SiteSettings> site,
    String portal,
    Wish wish,
    Optional<Tool> tool,
    Optional<GrantId> openGrant,
    List<AccessException.Active> exceptions,
    GovernancePolicy governance) {
  /** A wish that no exception bears upon. */
  public WishCase(
      Optional<SiteSettings> site,
      String portal,
      Wish wish,
      Optional<Tool> tool,
      Optional<GrantId> openGrant,
      GovernancePolicy governance) {
    this(site, portal, wish, tool, openGrant, List.of(), governance);
  }

  public WishCase {
    exceptions = List.copyOf(exceptions);
  }

  /** Whether the wished tool is one that the person may ask for. */
  boolean mayBeAskedFor(Tool known) {
    return known.status().requestable()
        || Restricted.letInBy(exceptions, known, wish.by(), wish.at()).isPresent();
  }

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
