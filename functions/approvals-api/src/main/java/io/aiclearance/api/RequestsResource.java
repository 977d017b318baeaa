package io.aiclearance.api;

import io.aiclearance.api.decide.DecideOutcome;
import io.aiclearance.api.decide.DecideRequest;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Ids;
import io.aiclearance.api.http.Problems;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.RequestState;
import io.aiclearance.domain.request.Requests;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Requests, and the decisions about one of them. */
final class RequestsResource {
  private static final Map<String, RequestState> STATES =
      Arrays.stream(RequestState.values())
          .collect(Collectors.toMap(RequestState::word, Function.identity()));

  private final Requests requests;
  private final DecideRequest decide;
  private final RequestViews views;
  private final Listing listing;

  RequestsResource(Requests requests, DecideRequest decide, RequestViews views, Listing listing) {
    this.requests = requests;
    this.decide = decide;
    this.views = views;
    this.listing = listing;
  }

  private record Wanted(Listing.Ask ask, RequestState state) {}

  Answer list(Call call, Reviewer caller, Instant now) {
    if (!caller.oversees()) {
      return Answer.of(
          Problems.forbidden(
              "Everybody's requests are for those who decide or audit. Your own are under"
                  + " /api/v1/me/requests."));
    }
    return call.query()
        .read(
            query ->
                new Wanted(
                    Listing.Ask.of(query),
                    query.oneOf("status", STATES).orElse(RequestState.PENDING)))
        .then(
            wanted ->
                listing.answer(
                    call,
                    caller,
                    wanted.ask(),
                    wanted.state().word(),
                    Listing.filtered(
                        (limit, from) -> requests.inState(wanted.state(), limit, from),
                        request -> caller.oversees(request.key().project())),
                    views.forPage()));
  }

  Answer get(Call call, Reviewer caller, Instant now) {
    return call.query()
        .read(_ -> call.pathValue("issueKey"))
        .then(
            key ->
                Ids.read(key, IssueKey::new)
                    .flatMap(requests::find)
                    .filter(request -> maySee(caller, request))
                    .map(request -> Answer.ok(views.of(request, caller)))
                    .orElseGet(() -> Answer.of(Problems.notFound())));
  }

  Answer decide(Call call, Reviewer caller, Instant now) {
    var key = Ids.read(call.pathValue("issueKey"), IssueKey::new);
    if (key.isEmpty() || requests.find(key.get()).filter(r -> maySee(caller, r)).isEmpty()) {
      // before the body is looked at: who may not see learns nothing
      return Answer.of(Problems.notFound());
    }
    return call.body()
        .read(DecisionFields::one)
        .then(
            fields ->
                answer(
                    decide.decide(
                        key.get(),
                        new DecisionCommand(
                            caller,
                            fields.outcome(),
                            fields.reason(),
                            fields.days(),
                            fields.classification()),
                        now),
                    caller));
  }

  private Answer answer(DecideOutcome outcome, Reviewer caller) {
    return switch (outcome) {
      case DecideOutcome.Decided decided -> Answer.ok(views.of(decided.request(), caller));
      case DecideOutcome.NotSaid _ -> Answer.of(Problems.approversNotKnown());
      case DecideOutcome.Refused refused -> Answer.of(Problems.of(refused.refusal()));
    };
  }

  static boolean maySee(Reviewer caller, Request request) {
    return caller.oversees(request.key().project())
        || request.origin().requester().account().equals(caller.person().account());
  }
}
