package io.aiclearance.api;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Words;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The governed tools: those that can be asked for, and for those who oversee, all. */
final class ToolsResource {
  private final Catalog catalog;
  private final Governance governance;
  private final Listing listing;

  ToolsResource(Catalog catalog, Governance governance, Listing listing) {
    this.catalog = catalog;
    this.governance = governance;
    this.listing = listing;
  }

  record ConnectorView(String type) {}

  record ToolView(
      String id,
      String name,
      String provider,
      String status,
      String riskLevel,
      int defaultDays,
      int maxDays,
      String guidance,
      ConnectorView connector) {
    static ToolView of(Tool tool, GovernancePolicy policy) {
      var most = policy.maxDays(tool.risk());
      return new ToolView(
          tool.id().value(),
          tool.name(),
          tool.provider(),
          Words.of(tool.status()),
          Words.of(tool.risk()),
          Math.min(tool.defaultDays(), most),
          most,
          tool.guidance(),
          new ConnectorView(tool.connector().type()));
    }
  }

  Answer list(Call call, Reviewer caller, Instant now) {
    var policy = governance.policy();
    return call.query()
        .read(Listing.Ask::of)
        .then(
            ask ->
                listing.answer(
                    call,
                    caller,
                    ask,
                    caller.oversees() ? "all" : "visible",
                    Listing.whole(knownTo(caller)),
                    tool -> ToolView.of(tool, policy)));
  }

  private List<Tool> knownTo(Reviewer caller) {
    return caller.oversees()
        ? catalog.all()
        : Stream.of(ToolStatus.APPROVED, ToolStatus.RESTRICTED)
            .flatMap(status -> catalog.withStatus(status).stream())
            .toList();
  }
}
