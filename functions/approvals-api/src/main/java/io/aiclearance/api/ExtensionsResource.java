package io.aiclearance.api;

import io.aiclearance.api.decide.EndAccess;
import io.aiclearance.api.decide.ExtendAccess;
import io.aiclearance.api.decide.ExtendAccess.Outcome;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Fields;
import io.aiclearance.api.http.Ids;
import io.aiclearance.api.http.Problems;
import io.aiclearance.domain.ExtensionId;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.extension.Extensions;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Extending access: asked for, and where the risk asks for it, approved by somebody else (R4.8).
 */
final class ExtensionsResource {
  private final Grants grants;
  private final Extensions extensions;
  private final ExtendAccess extend;
  private final Listing listing;

  ExtensionsResource(Grants grants, Extensions extensions, ExtendAccess extend, Listing listing) {
    this.grants = grants;
    this.extensions = extensions;
    this.extend = extend;
    this.listing = listing;
  }

  private record Wanted(int days, String reason) {
    static Wanted of(Fields fields) {
      var days = fields.integer("days", 1, GovernancePolicy.LONGEST_ACCESS_DAYS);
      if (days == null) {
        fields.refuse(
            "days", "A whole number from 1 to " + GovernancePolicy.LONGEST_ACCESS_DAYS + ".");
      }
      return new Wanted(
          days == null ? 1 : days.intValue(), fields.text("reason", DecisionFields.LONGEST_REASON));
    }
  }

  Answer ask(Call call, Reviewer caller, Instant now) {
    var id = Ids.read(call.pathValue("grantId"), GrantId::new);
    var grant = id.flatMap(grants::find).filter(found -> EndAccess.maySee(caller, found));
    if (grant.isEmpty()) {
      return Answer.of(Problems.notFound());
    }
    return call.body()
        .read(Wanted::of)
        .then(wanted -> ask(call, caller, grant.get().id(), wanted, now));
  }

  private Answer ask(Call call, Reviewer caller, GrantId id, Wanted wanted, Instant now) {
    var header = call.header("if-match");
    // whoever may not extend is told so before anything else is asked of them
    var seen = version(header);
    return switch (extend.ask(id, seen.orElse(NONE), caller, wanted.days(), wanted.reason(), now)) {
      case Outcome.GrantChanged _ ->
          Answer.of(header.isEmpty() ? Problems.versionRequired() : Problems.staleVersion());
      case Outcome outcome -> answer(outcome, now);
    };
  }

  private static final long NONE = -1;

  private static OptionalLong version(Optional<String> header) {
    var text = header.map(String::strip).orElse("");
    return text.matches("\"[0-9]{1,18}\"")
        ? OptionalLong.of(Long.parseLong(text.substring(1, text.length() - 1)))
        : OptionalLong.empty();
  }

  Answer list(Call call, Reviewer caller, Instant now) {
    if (!caller.oversees()) {
      return Answer.of(Problems.forbidden("Extensions are for those who decide or audit."));
    }
    return listing.answer(
        call,
        caller,
        Listing.filtered(
            extensions::waiting, asked -> caller.oversees(asked.id().grant().request().project())),
        ExtensionView::of);
  }

  Answer get(Call call, Reviewer caller, Instant now) {
    return call.query()
        .read(_ -> call.pathValue("extensionId"))
        .then(
            id ->
                Ids.read(id, ExtensionId::parse)
                    .flatMap(known -> extend.find(known, caller))
                    .map(found -> Answer.ok(ExtensionView.of(found)))
                    .orElseGet(() -> Answer.of(Problems.notFound())));
  }

  Answer approve(Call call, Reviewer caller, Instant now) {
    var id = seen(call, caller);
    return id.isEmpty()
        ? Answer.of(Problems.notFound())
        : call.body()
            .read(_ -> id.get())
            .then(known -> answer(extend.approve(known, caller, now), now));
  }

  Answer refuse(Call call, Reviewer caller, Instant now) {
    var id = seen(call, caller);
    return id.isEmpty()
        ? Answer.of(Problems.notFound())
        : call.body()
            .read(fields -> fields.text("reason", DecisionFields.LONGEST_REASON))
            .then(reason -> answer(extend.decline(id.get(), caller, reason, now), now));
  }

  private Optional<ExtensionId> seen(Call call, Reviewer caller) {
    return Ids.read(call.pathValue("extensionId"), ExtensionId::parse)
        .filter(known -> extend.find(known, caller).isPresent());
  }

  private static Answer answer(Outcome outcome, Instant now) {
    return switch (outcome) {
      case Outcome.Extended(var grant) -> Answer.ok(GrantView.of(grant, now));
      case Outcome.Waiting(var extension) ->
          new Answer(
              202,
              ExtensionView.of(extension),
              Map.of("location", "/api/v1/extensions/" + extension.id()));
      case Outcome.Decided(var extension) -> Answer.ok(ExtensionView.of(extension));
      case Outcome.GrantChanged _ -> Answer.of(Problems.staleVersion());
      case Outcome.Refused(var refusal) -> Answer.of(Problems.of(refusal));
    };
  }
}
