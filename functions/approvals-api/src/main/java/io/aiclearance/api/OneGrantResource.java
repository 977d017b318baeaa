package io.aiclearance.api;

import io.aiclearance.api.decide.EndAccess;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Ids;
import io.aiclearance.api.http.Problems;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.ending.EndingCase.How;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.Optional;

/** One grant: what it is, and how it ends early (R4.8). */
final class OneGrantResource {
  private final Grants grants;
  private final EndAccess endAccess;

  OneGrantResource(Grants grants, EndAccess endAccess) {
    this.grants = grants;
    this.endAccess = endAccess;
  }

  Answer get(Call call, Reviewer caller, Instant now) {
    return call.query()
        .read(_ -> call.pathValue("grantId"))
        .then(
            id ->
                seen(id, caller)
                    .map(
                        grant ->
                            Answer.ok(GrantView.of(grant, now)).tagged(grant.revision().version()))
                    .orElseGet(() -> Answer.of(Problems.notFound())));
  }

  Answer revoke(Call call, Reviewer caller, Instant now) {
    return end(call, caller, How.REVOCATION, now);
  }

  Answer release(Call call, Reviewer caller, Instant now) {
    return end(call, caller, How.RELEASE, now);
  }

  private Answer end(Call call, Reviewer caller, How how, Instant now) {
    var seen = seen(call.pathValue("grantId"), caller);
    if (seen.isEmpty()) {
      return Answer.of(Problems.notFound());
    }
    return call.body()
        .read(fields -> fields.text("reason", DecisionFields.LONGEST_REASON))
        .then(
            why ->
                switch (endAccess.end(seen.get().id(), caller, how, why, now)) {
                  case EndAccess.Outcome.Ending(var grant) -> Answer.ok(GrantView.of(grant, now));
                  case EndAccess.Outcome.Refused(var refusal) -> Answer.of(Problems.of(refusal));
                });
  }

  private Optional<Grant> seen(String id, Reviewer caller) {
    return Ids.read(id, GrantId::new)
        .flatMap(grants::find)
        .filter(grant -> EndAccess.maySee(caller, grant));
  }
}
