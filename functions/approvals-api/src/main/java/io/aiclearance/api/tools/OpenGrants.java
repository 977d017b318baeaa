package io.aiclearance.api.tools;

import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.grant.GrantState;
import io.aiclearance.domain.grant.Grants;
import java.util.List;

/** How many people have a tool, which retiring it does not change. */
final class OpenGrants {
  private static final List<GrantState> OPEN =
      List.of(
          GrantState.PENDING_PROVISION,
          GrantState.ACTIVE,
          GrantState.DEPROVISIONING,
          GrantState.DEPROVISION_FAILED);
  private static final int PAGE = 100;

  /** Retiring is rare, and still must not read for minutes. */
  static final int MOST_PAGES = 20;

  private final Grants grants;

  OpenGrants(Grants grants) {
    this.grants = grants;
  }

  /**
   * @param more whether not all grants were looked at, so that there may be more
   */
  public record Count(int count, boolean more) {
    String words() {
      return (more ? "at least " : "") + count;
    }
  }

  Count of(ToolId tool) {
    var count = 0;
    var pages = 0;
    for (var state : OPEN) {
      String from = null;
      do {
        if (pages++ == MOST_PAGES) {
          return new Count(count, true);
        }
        var page = grants.inState(state, PAGE, from);
        count +=
            (int)
                page.items().stream()
                    .filter(grant -> grant.entitlement().tool().equals(tool))
                    .count();
        from = page.next();
      } while (from != null);
    }
    return new Count(count, false);
  }
}
