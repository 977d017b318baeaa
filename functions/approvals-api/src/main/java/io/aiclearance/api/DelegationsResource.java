package io.aiclearance.api;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Ids;
import io.aiclearance.api.http.InputError;
import io.aiclearance.api.http.Problems;
import io.aiclearance.api.people.LendPart;
import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who decides in somebody's place, and until when (R2.4). */
final class DelegationsResource {
  private final Governance governance;
  private final LendPart lend;
  private final Listing listing;

  DelegationsResource(Governance governance, LendPart lend, Listing listing) {
    this.governance = governance;
    this.lend = lend;
    this.listing = listing;
  }

  Answer list(Call call, Reviewer caller, Instant now) {
    return listing.answer(
        call,
        caller,
        Listing.whole(
            () ->
                governance.delegations(now).stream()
                    .filter(delegation -> maySee(caller, delegation))
                    .toList()),
        delegation -> DelegationView.of(delegation, now));
  }

  Answer get(Call call, Reviewer caller, Instant now) {
    var delegation = seen(call, caller);
    return delegation.isEmpty()
        ? Answer.of(Problems.notFound())
        : call.query()
            .read(_ -> delegation.get())
            .then(known -> Answer.ok(DelegationView.of(known, now)));
  }

  Answer lend(Call call, Reviewer caller, Instant now) {
    if (!LendPart.mayLend(caller)) {
      return Answer.of(
          Problems.forbidden("You have no part in deciding of your own that you could lend."));
    }
    return call.body()
        .read(DelegationFields::read)
        .then(wanted -> answer(lend.lend(caller, wanted, now), now, true));
  }

  Answer revoke(Call call, Reviewer caller, Instant now) {
    var delegation = seen(call, caller);
    return delegation.isEmpty()
        ? Answer.of(Problems.notFound())
        : call.body()
            .read(_ -> delegation.get().id())
            .then(id -> answer(lend.revoke(id, caller, now), now, false));
  }

  private static Answer answer(LendPart.Outcome outcome, Instant now, boolean isNew) {
    return switch (outcome) {
      case LendPart.Outcome.Stands(var delegation) -> {
        var answer = Answer.ok(DelegationView.of(delegation, now));
        yield isNew ? answer.created("/api/v1/delegations/" + delegation.id()) : answer;
      }
      case LendPart.Outcome.Refused(var refusal) -> Answer.of(Problems.of(refusal));
      case LendPart.Outcome.NotOne(var field) ->
          Answer.of(
              Problems.invalid(
                  List.of(
                      new InputError(
                          "/" + field,
                          "There is not exactly one active Jira account with this address."))));
      case LendPart.Outcome.NotSaid(var why) -> Answer.of(Problems.jiraAway(why));
    };
  }

  private Optional<Delegation> seen(Call call, Reviewer caller) {
    return Ids.read(call.pathValue("id"), DelegationId::new)
        .flatMap(governance::delegation)
        .filter(delegation -> maySee(caller, delegation));
  }

  private static boolean maySee(Reviewer caller, Delegation delegation) {
    return caller.may(Role.JIRA_ADMIN)
        || caller.may(Role.AUDITOR)
        || delegation.from().account().equals(caller.account())
        || delegation.to().account().equals(caller.account());
  }
}
