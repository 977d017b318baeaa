package io.aiclearance.api;

import io.aiclearance.api.governance.ChangeView;
import io.aiclearance.api.governance.DecideChange;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Ids;
import io.aiclearance.api.http.Problems;
import io.aiclearance.api.settings.Access;
import io.aiclearance.domain.ProposalId;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.ProposedChange;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Changes of governance that wait for a second admin. */
final class ChangesResource {
  private static final int LONGEST_REASON = 1_000;

  private final Governance governance;
  private final DecideChange decide;
  private final Listing listing;

  ChangesResource(Governance governance, DecideChange decide, Listing listing) {
    this.governance = governance;
    this.decide = decide;
    this.listing = listing;
  }

  /** Those that wait, oldest first. */
  Answer list(Call call, Reviewer caller, Instant now) {
    return Access.reading(
        caller,
        () ->
            listing.answer(call, caller, Listing.whole(governance::proposals), ChangeView::listed));
  }

  Answer get(Call call, Reviewer caller, Instant now) {
    return Access.reading(
        caller,
        () ->
            call.query()
                .read(_ -> id(call).flatMap(governance::proposal))
                .then(found -> found.map(this::shown).orElseGet(ChangesResource::unknown)));
  }

  Answer approve(Call call, Reviewer caller, Instant now) {
    return Access.changing(
        caller,
        () ->
            call.body()
                .read(_ -> id(call))
                .then(id -> answer(id, known -> decide.approve(known, caller, now))));
  }

  /** Another admin's no, or the proposer's own change of mind. */
  Answer refuse(Call call, Reviewer caller, Instant now) {
    return Access.changing(
        caller,
        () ->
            call.body()
                .read(body -> body.text("reason", LONGEST_REASON).strip())
                .then(
                    reason ->
                        answer(id(call), known -> decide.decline(known, caller, reason, now))));
  }

  private Answer answer(
      Optional<ProposalId> id, Function<ProposalId, DecideChange.Outcome> decision) {
    if (id.isEmpty()) {
      return unknown();
    }
    return switch (decision.apply(id.get())) {
      case DecideChange.Outcome.Done(var change) -> shown(change);
      case DecideChange.Outcome.Refused(var refusal) -> Answer.of(Problems.of(refusal));
      case DecideChange.Outcome.Unknown _ -> unknown();
    };
  }

  private Answer shown(ProposedChange change) {
    return Answer.ok(ChangeView.of(change, governance.find(change.proposal().wanted().ref())));
  }

  private static Answer unknown() {
    return Answer.of(Problems.notFound());
  }

  private static Optional<ProposalId> id(Call call) {
    return Ids.read(call.pathValue("id"), ProposalId::new);
  }
}
