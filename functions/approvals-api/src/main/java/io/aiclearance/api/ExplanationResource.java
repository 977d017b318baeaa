package io.aiclearance.api;

import io.aiclearance.api.decide.ExplainRequest;
import io.aiclearance.api.decide.Explained;
import io.aiclearance.api.decide.SimulateRequest;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Ids;
import io.aiclearance.api.http.InputError;
import io.aiclearance.api.http.Problems;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Requests;
import java.time.Instant;
import java.util.List;

/** Why a request stands as it does, and what would become of one that nobody has made (R4.11). */
final class ExplanationResource {
  private final Requests requests;
  private final Catalog catalog;
  private final ExplainRequest explain;
  private final SimulateRequest simulate;

  ExplanationResource(
      Requests requests, Catalog catalog, ExplainRequest explain, SimulateRequest simulate) {
    this.requests = requests;
    this.catalog = catalog;
    this.explain = explain;
    this.simulate = simulate;
  }

  Answer explain(Call call, Reviewer caller, Instant now) {
    return call.query()
        .read(_ -> call.pathValue("issueKey"))
        .then(
            key ->
                Ids.read(key, IssueKey::new)
                    .flatMap(requests::find)
                    .filter(request -> RequestsResource.maySee(caller, request))
                    .map(request -> answer(request, caller, now))
                    .orElseGet(() -> Answer.of(Problems.notFound())));
  }

  private Answer answer(Request request, Reviewer caller, Instant now) {
    return switch (explain.explain(request, caller, now)) {
      case Explained.Open open ->
          Answer.ok(ExplanationView.of(open, caller.oversees(request.key().project())));
      case Explained.Settled settled -> Answer.ok(ExplanationView.of(settled.request()));
      case Explained.NotSaid _ -> Answer.of(Problems.peopleNotKnown());
    };
  }

  Answer simulate(Call call, Reviewer caller, Instant now) {
    if (!caller.oversees()) {
      return Answer.of(
          Problems.forbidden("Simulations are for those who decide, administer or audit."));
    }
    return call.body()
        .read(SimulationFields::read)
        .then(
            fields -> {
              if (!caller.oversees(fields.project())) {
                return Answer.of(
                    Problems.forbidden("You take no part in deciding that project's requests."));
              }
              return catalog
                  .find(fields.tool())
                  .map(tool -> answer(simulate.simulate(fields.about(tool), caller, now)))
                  .orElseGet(
                      () ->
                          Answer.of(
                              Problems.invalid(
                                  List.of(
                                      new InputError(
                                          "/toolId", "The catalog has no such tool.")))));
            });
  }

  private static Answer answer(Explained explained) {
    return explained instanceof Explained.Open open
        ? Answer.ok(SimulationView.of(open))
        : Answer.of(Problems.peopleNotKnown());
  }
}
