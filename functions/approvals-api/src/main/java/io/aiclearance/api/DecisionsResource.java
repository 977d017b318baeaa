package io.aiclearance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.api.decide.DecideMany;
import io.aiclearance.api.decide.DecideOutcome;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Problem;
import io.aiclearance.api.http.Problems;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decisions about many requests at once. */
final class DecisionsResource {
  private final DecideMany decide;

  DecisionsResource(DecideMany decide) {
    this.decide = decide;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ResultView(String issueKey, String outcome, @Nullable Problem problem) {}

  record ResultsView(List<ResultView> results) {}

  Answer decide(Call call, Reviewer caller, Instant now) {
    if (!caller.decides()) {
      return Answer.of(
          Problems.forbidden("You may not decide requests. Ask a Jira admin for approval access."));
    }
    return call.body()
        .read(DecisionFields::many)
        .then(
            fields -> {
              if (fields.keys().size() > DecideMany.MOST_KEYS) {
                return Answer.of(Problems.tooManyKeys(DecideMany.MOST_KEYS));
              }
              var command = new DecisionCommand(caller, fields.outcome(), fields.reason(), null);
              return answer(decide.decide(fields.keys(), command, now), call.reference());
            });
  }

  private static Answer answer(DecideMany.Outcome outcome, String reference) {
    return switch (outcome) {
      case DecideMany.Outcome.TooOften tooOften ->
          Answer.of(Problems.tooManyOperations(tooOften.pause()));
      case DecideMany.Outcome.Done done ->
          Answer.ok(
              new ResultsView(
                  done.results().entrySet().stream()
                      .map(result -> view(result.getKey(), result.getValue(), reference))
                      .toList()));
    };
  }

  private static ResultView view(String key, DecideMany.KeyOutcome outcome, String reference) {
    return switch (outcome) {
      case DecideMany.KeyOutcome.Broken _ ->
          new ResultView(key, "refused", Problems.internal(reference));
      case DecideMany.KeyOutcome.Answered(DecideOutcome.Decided decided) ->
          new ResultView(key, decided.word().text(), null);
      case DecideMany.KeyOutcome.Answered(DecideOutcome.NotSaid _) ->
          new ResultView(key, "refused", Problems.approversNotKnown());
      case DecideMany.KeyOutcome.Answered(DecideOutcome.Refused refused) ->
          new ResultView(key, "refused", Problems.of(refused.refusal()));
    };
  }
}
