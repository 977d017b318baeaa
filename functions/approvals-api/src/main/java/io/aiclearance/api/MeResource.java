package io.aiclearance.api;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.request.Requests;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What concerns whoever calls. */
final class MeResource {
  private static final Set<ToolStatus> USABLE =
      EnumSet.of(ToolStatus.APPROVED, ToolStatus.RESTRICTED);

  private final Requests requests;
  private final Grants grants;
  private final Governance governance;
  private final Catalog catalog;
  private final RequestViews views;
  private final Listing listing;

  MeResource(
      Requests requests,
      Grants grants,
      Governance governance,
      Catalog catalog,
      RequestViews views,
      Listing listing) {
    this.requests = requests;
    this.grants = grants;
    this.governance = governance;
    this.catalog = catalog;
    this.views = views;
    this.listing = listing;
  }

  Answer me(Call call, Reviewer caller, Instant now) {
    return call.query()
        .read(_ -> caller)
        .then(
            me ->
                Answer.ok(MeView.of(me, governance.projects(), governance.delegations(now), now)));
  }

  /** A tool that somebody has without asking. */
  record BaselineView(String id, Views.ToolName tool, String group, String why) {}

  /** What the person's groups give them, tools that nobody may have any more left out. */
  Answer baseline(Call call, Reviewer caller, Instant now) {
    return listing.answer(call, caller, Listing.whole(() -> has(caller)), baseline -> baseline);
  }

  private List<BaselineView> has(Reviewer caller) {
    return governance.baseline().stream()
        .filter(baseline -> caller.groups().contains(baseline.group()))
        .flatMap(
            baseline ->
                catalog.find(baseline.tool()).stream()
                    .filter(tool -> USABLE.contains(tool.status()))
                    .map(
                        tool ->
                            new BaselineView(
                                baseline.id().value(),
                                Views.ToolName.of(tool.id(), tool.name()),
                                baseline.group(),
                                baseline.why())))
        .toList();
  }

  Answer grants(Call call, Reviewer caller, Instant now) {
    var me = caller.person().account();
    return listing.answer(
        call,
        caller,
        (limit, from) -> grants.of(me, limit, from),
        grant -> GrantView.of(grant, now));
  }

  Answer requests(Call call, Reviewer caller, Instant now) {
    var me = caller.person().account();
    return call.query()
        .read(Listing.Ask::of)
        .then(
            ask ->
                listing.answer(
                    call,
                    caller,
                    ask,
                    "",
                    (limit, from) -> requests.by(me, limit, from),
                    views.forPage()));
  }
}
