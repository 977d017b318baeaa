package io.aiclearance.api.tools;

import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.grant.GrantState;
import io.aiclearance.domain.grant.Grants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many people have a tool, which retiring it does not change; counted once, when asked. */
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
  private @Nullable Map<ToolId, Integer> counted;
  private boolean more;

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
    if (counted == null) {
      counted = count();
    }
    return new Count(counted.getOrDefault(tool, 0), more);
  }

  private Map<ToolId, Integer> count() {
    var counts = new HashMap<ToolId, Integer>();
    var pages = 0;
    for (var state : OPEN) {
      String from = null;
      do {
        if (pages++ == MOST_PAGES) {
          more = true;
          return counts;
        }
        var page = grants.inState(state, PAGE, from);
        page.items().forEach(grant -> counts.merge(grant.entitlement().tool(), 1, Integer::sum));
        from = page.next();
      } while (from != null);
    }
    return counts;
  }
}
