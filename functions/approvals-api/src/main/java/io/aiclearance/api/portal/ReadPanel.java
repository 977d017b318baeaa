package io.aiclearance.api.portal;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.Site;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Requests;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what a person can ask for at one place of the portal (R3.7). */
public final class ReadPanel {
  /** The marks are a courtesy: what is open and older than these is refused when it is asked. */
  private static final int GRANTS = 100;

  private static final int REQUESTS = 25;

  private final Site site;
  private final Catalog catalog;
  private final Grants grants;
  private final Requests requests;

  public ReadPanel(Site site, Catalog catalog, Grants grants, Requests requests) {
    this.site = site;
    this.catalog = catalog;
    this.grants = grants;
    this.requests = requests;
  }

  public Panel read(String portal, String requestType, AccountId person) {
    var settings = site.settings();
    var closed = IntakeGate.against(settings, portal, requestType);
    return new Panel(settings, closed, closed.isPresent() ? List.of() : offers(person));
  }

  private List<Panel.Offer> offers(AccountId person) {
    var have = open(person);
    var asked = pending(person);
    return catalog.withStatus(ToolStatus.APPROVED).stream()
        .map(tool -> new Panel.Offer(tool, in(have, tool.id()), in(asked, tool.id())))
        .toList();
  }

  private Map<ToolId, GrantId> open(AccountId person) {
    var open = new HashMap<ToolId, GrantId>();
    for (var grant : grants.of(person, GRANTS, null).items()) {
      if (grant instanceof Grant.Open) {
        open.put(grant.entitlement().tool(), grant.id());
      }
    }
    return open;
  }

  private Map<ToolId, IssueKey> pending(AccountId person) {
    var pending = new HashMap<ToolId, IssueKey>();
    for (var request : requests.by(person, REQUESTS, null).items()) {
      if (request instanceof Request.Pending waiting) {
        waiting.ask().tool().ifPresent(tool -> pending.putIfAbsent(tool, waiting.key()));
      }
    }
    return pending;
  }

  private static <T> Optional<T> in(Map<ToolId, T> things, ToolId tool) {
    @Nullable T found = things.get(tool);
    return Optional.ofNullable(found);
  }
}
