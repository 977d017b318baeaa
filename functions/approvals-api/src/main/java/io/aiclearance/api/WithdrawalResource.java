package io.aiclearance.api;

import io.aiclearance.api.decide.WithdrawRequest;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Ids;
import io.aiclearance.api.http.Problems;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;

/** Taking back one's own request. */
final class WithdrawalResource {
  private final WithdrawRequest withdrawal;
  private final RequestViews views;

  WithdrawalResource(WithdrawRequest withdrawal, RequestViews views) {
    this.withdrawal = withdrawal;
    this.views = views;
  }

  Answer withdraw(Call call, Reviewer caller, Instant now) {
    var key = Ids.read(call.pathValue("issueKey"), IssueKey::new);
    if (key.isEmpty() || !withdrawal.maySee(key.get(), caller)) {
      return Answer.of(Problems.notFound());
    }
    return call.body()
        .read(fields -> fields.text("reason", DecisionFields.LONGEST_REASON))
        .then(
            reason ->
                switch (withdrawal.withdraw(key.get(), caller, reason, now)) {
                  case WithdrawRequest.Outcome.Withdrawn(var request) ->
                      Answer.ok(views.of(request, caller));
                  case WithdrawRequest.Outcome.Refused(var refusal) ->
                      Answer.of(Problems.of(refusal));
                });
  }
}
