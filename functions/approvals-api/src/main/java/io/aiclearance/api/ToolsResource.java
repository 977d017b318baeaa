package io.aiclearance.api;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Ids;
import io.aiclearance.api.http.InputError;
import io.aiclearance.api.http.Problems;
import io.aiclearance.api.http.Query;
import io.aiclearance.api.http.VersionTag;
import io.aiclearance.api.http.Words;
import io.aiclearance.api.tools.KeepTools;
import io.aiclearance.api.tools.Keepers;
import io.aiclearance.api.tools.ToolFields;
import io.aiclearance.api.tools.ToolView;
import io.aiclearance.domain.PlainName;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The governed tools: those that can be asked for, and for those who oversee, all. */
final class ToolsResource {
  private static final int LONGEST_TEXT = 100;
  private static final Set<ToolStatus> VISIBLE = Set.of(ToolStatus.APPROVED, ToolStatus.RESTRICTED);

  private final Catalog catalog;
  private final KeepTools keep;
  private final Listing listing;

  ToolsResource(Catalog catalog, KeepTools keep, Listing listing) {
    this.catalog = catalog;
    this.keep = keep;
    this.listing = listing;
  }

  private record Filter(
      Listing.Ask page,
      Optional<ToolStatus> status,
      Optional<RiskLevel> risk,
      Optional<String> text) {
    static Filter of(Query.Parameters query) {
      return new Filter(
          Listing.Ask.of(query),
          query.oneOf("status", Words.of(ToolStatus.values())),
          query.oneOf("riskLevel", Words.of(RiskLevel.values())),
          query.text("text", LONGEST_TEXT));
    }

    Stream<ToolStatus> statuses() {
      return status.map(Stream::of).orElseGet(() -> Stream.of(ToolStatus.values()));
    }

    boolean fits(Tool tool) {
      return risk.filter(level -> level != tool.risk()).isEmpty()
          && text.filter(words -> !mentions(tool, words)).isEmpty();
    }

    private static boolean mentions(Tool tool, String words) {
      var sought = new PlainName(words).value();
      return Stream.of(tool.name(), tool.provider(), tool.id().value(), tool.dossier().category())
          .anyMatch(text -> new PlainName(text).value().contains(sought));
    }

    /** Without the page. */
    String words() {
      return status + "\n" + risk + "\n" + text;
    }
  }

  Answer list(Call call, Reviewer caller, Instant now) {
    return call.query().read(Filter::of).then(filter -> list(call, caller, filter));
  }

  private Answer list(Call call, Reviewer caller, Filter filter) {
    var policy = keep.policy();
    var tools =
        filter
            .statuses()
            .filter(status -> maySee(caller, status))
            .flatMap(status -> catalog.withStatus(status).stream())
            .filter(filter::fits)
            .toList();
    Function<Tool, ToolView> view =
        tool -> caller.oversees() ? ToolView.whole(tool, policy) : ToolView.toAskFor(tool, policy);
    var scope = (caller.oversees() ? "all" : "visible") + "\n" + filter.words();
    return listing.answer(call, caller, filter.page(), scope, Listing.whole(() -> tools), view);
  }

  Answer get(Call call, Reviewer caller, Instant now) {
    var tool = seen(call, caller);
    if (tool.isEmpty()) {
      return Answer.of(Problems.notFound());
    }
    return call.query()
        .read(_ -> tool.get())
        .then(
            known -> {
              var policy = keep.policy();
              var view =
                  caller.oversees()
                      ? ToolView.whole(known, policy)
                      : ToolView.toAskFor(known, policy);
              return Answer.ok(view).tagged(known.revision().version());
            });
  }

  Answer add(Call call, Reviewer caller, Instant now) {
    return Keepers.changing(
        caller,
        () ->
            call.body()
                .read(ToolFields::added)
                .then(wanted -> answer(keep.add(wanted, caller.actor(), now), true)));
  }

  Answer put(Call call, Reviewer caller, Instant now) {
    return changing(
        call,
        caller,
        before ->
            call.body()
                .read(ToolFields.changed(before.id()))
                .then(
                    wanted ->
                        onSeen(
                            call, before, () -> keep.change(before, wanted, caller.actor(), now))));
  }

  Answer retire(Call call, Reviewer caller, Instant now) {
    return changing(
        call,
        caller,
        before ->
            call.query()
                .read(_ -> before.in(ToolStatus.RETIRED))
                .then(
                    wanted ->
                        onSeen(
                            call, before, () -> keep.change(before, wanted, caller.actor(), now))));
  }

  /** What one may not see is not there; what one may see and not change is forbidden (R2.5). */
  private Answer changing(Call call, Reviewer caller, Function<Tool, Answer> change) {
    var before = seen(call, caller);
    return before.isEmpty()
        ? Answer.of(Problems.notFound())
        : Keepers.changing(caller, () -> change.apply(before.get()));
  }

  private Answer onSeen(Call call, Tool before, Supplier<KeepTools.Outcome> change) {
    return VersionTag.unlessSeen(call, before.revision().version())
        .map(Answer::of)
        .orElseGet(() -> answer(change.get(), false));
  }

  private Answer answer(KeepTools.Outcome outcome, boolean added) {
    return switch (outcome) {
      case KeepTools.Outcome.Kept kept -> {
        var view =
            ToolView.whole(kept.tool(), keep.policy(), kept.version(), kept.stay().orElse(null));
        var answer = Answer.ok(view).tagged(kept.version());
        yield added ? answer.created("/api/v1/tools/" + kept.tool().id()) : answer;
      }
      case KeepTools.Outcome.Unchanged same ->
          Answer.ok(ToolView.whole(same.tool(), keep.policy()))
              .tagged(same.tool().revision().version());
      case KeepTools.Outcome.Stale _ -> Answer.of(Problems.staleVersion());
      case KeepTools.Outcome.Refused refused -> refused(refused);
    };
  }

  private static Answer refused(KeepTools.Outcome.Refused refused) {
    var errors =
        refused.objections().stream()
            .map(each -> new InputError(each.rule().pointer(), each.refusal().text()))
            .toList();
    var conflict =
        refused.objections().stream()
            .anyMatch(each -> each.refusal().kind() == Refusal.Kind.CONFLICT);
    return Answer.of(conflict ? Problems.conflict(errors) : Problems.invalid(errors));
  }

  private Optional<Tool> seen(Call call, Reviewer caller) {
    return Ids.read(call.pathValue("toolId"), ToolId::new)
        .flatMap(catalog::find)
        .filter(tool -> maySee(caller, tool.status()));
  }

  private static boolean maySee(Reviewer caller, ToolStatus status) {
    return caller.oversees() || VISIBLE.contains(status);
  }
}
