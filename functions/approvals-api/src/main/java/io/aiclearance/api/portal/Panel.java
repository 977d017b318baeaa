package io.aiclearance.api.portal;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.intake.ClosedGate;
import io.aiclearance.domain.intake.SiteSettings;
import java.util.List;
import java.util.Optional;

/**
 * What a person can ask for at one place of the portal.
 *
 * @param closed why nothing can be asked for there
 * @param offers none where the gate is closed
 */
public record Panel(Optional<SiteSettings> site, Optional<ClosedGate> closed, List<Offer> offers) {
  public Panel {
    offers = List.copyOf(offers);
  }

  /**
   * A tool that can be asked for.
   *
   * @param have the person's open grant for it
   * @param asked the person's request for it that is not decided yet
   */
  public record Offer(Tool tool, Optional<GrantId> have, Optional<IssueKey> asked) {}
}
