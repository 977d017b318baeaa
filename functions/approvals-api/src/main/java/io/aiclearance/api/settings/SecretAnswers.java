package io.aiclearance.api.settings;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Problems;
import io.aiclearance.domain.intake.SecretName;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers what became of a secret's change. */
final class SecretAnswers {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final ChangeSecret secrets;

  SecretAnswers(SiteSetup setup) {
    this.secrets = new ChangeSecret(setup.vault(), setup.secrets(), setup.commits());
  }

  Answer change(
      SecretName name,
      Function<Map<String, String>, ChangeSecret.Step> plan,
      Reviewer caller,
      Instant now,
      Supplier<Answer> done) {
    return switch (secrets.change(name, plan, caller.person().account(), now)) {
      case ChangeSecret.Outcome.Done _ -> done.get();
      case ChangeSecret.Outcome.Refused(var problem) -> Answer.of(problem);
      case ChangeSecret.Outcome.Busy _ ->
          Answer.of(
              Problems.conflict(
                  "A change of this secret is under way, or was cut off within the last minute."
                      + " Wait a minute, look at the settings, and send this again if it is still"
                      + " wanted."));
      case ChangeSecret.Outcome.NotKept _ ->
          Answer.of(
              Problems.unavailable(
                  "The secret was not stored",
                  "Secrets Manager did not take it, and what was there before is still in use. Send"
                      + " it again.",
                  SOON));
    };
  }
}
