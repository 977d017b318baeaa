package io.aiclearance.api;

import io.aiclearance.api.http.Words;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Shows requests with what only the catalog and the site know. */
final class RequestViews {
  private final Catalog catalog;
  private final Governance governance;
  private final String jiraSite;

  /**
   * @param jiraSite where people open issues, without a slash at its end
   */
  RequestViews(Catalog catalog, Governance governance, String jiraSite) {
    this.catalog = catalog;
    this.governance = governance;
    this.jiraSite = jiraSite;
  }

  /** With the issue's own words for whoever is to understand the request. */
  RequestView of(Request request, Reviewer caller) {
    var view = view(request, catalog::find, governance.policy());
    var own = request.origin().requester().account().equals(caller.person().account());
    return own || caller.decidesIn(request.key().project())
        ? view.with(request.origin().context())
        : view;
  }

  /** For many requests at once: each tool is looked up once. */
  Function<Request, RequestView> forPage() {
    var tools = new HashMap<ToolId, Optional<Tool>>();
    var policy = governance.policy();
    return request -> view(request, id -> tools.computeIfAbsent(id, catalog::find), policy);
  }

  private RequestView view(
      Request request, Function<ToolId, Optional<Tool>> find, GovernancePolicy policy) {
    var left =
        request instanceof Request.Pending pending
            ? new OpenCase(request, pending.ask().tool().flatMap(find), Optional.empty(), policy)
                .stagesLeft()
            : List.<Role>of();
    return RequestView.of(
        request,
        left.isEmpty() ? null : Words.of(left.getFirst()),
        left.isEmpty() ? null : left.size(),
        jiraSite + "/browse/" + request.key());
  }
}
