package io.aiclearance.api.settings;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Problems;
import io.aiclearance.api.settings.ChangeSecret.Step;
import io.aiclearance.domain.intake.SecretName;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The secret that Jira signs webhooks with, and its rotation: two are valid in between (R3.1). */
public final class WebhookSecret {
  private static final String CURRENT = "current";
  private static final String PREVIOUS = "previous";

  /** What fits into a header too, which is where Automation's rules send it. */
  private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]{16,128}");

  private final SecretAnswers answers;
  private final SecretViews views;

  public WebhookSecret(SiteSetup setup) {
    this.answers = new SecretAnswers(setup);
    this.views = new SecretViews(setup.vault(), setup.secrets());
  }

  public Answer put(Call call, Reviewer caller, Instant now) {
    return Access.changing(
        caller,
        () ->
            call.body()
                .read(
                    fields ->
                        fields.shaped(
                            "secret",
                            SECRET,
                            "16 to 128 characters of ASCII without spaces. `openssl rand -hex 32`"
                                + " makes one."))
                .then(secret -> change(values -> rotate(values, secret), caller, now)));
  }

  public Answer endRotation(Call call, Reviewer caller, Instant now) {
    return Access.changing(
        caller,
        () ->
            call.query()
                .read(_ -> caller)
                .then(_ -> change(WebhookSecret::withoutPrevious, caller, now)));
  }

  private Answer change(Function<Map<String, String>, Step> plan, Reviewer caller, Instant now) {
    return answers.change(
        SecretName.WEBHOOK_SECRET, plan, caller, now, () -> Answer.ok(views.webhookSecret()));
  }

  private static Step rotate(Map<String, String> values, String secret) {
    if (secret.equals(values.get(CURRENT))) {
      return new Step.Nothing();
    }
    if (SecretViews.has(values, PREVIOUS)) {
      return new Step.Refuse(
          Problems.conflict(
              "A rotation is under way, and a third secret would end the first one's use while Jira"
                  + " may still sign with it. End the rotation, and then send this again."));
    }
    var next = new TreeMap<>(Map.of(CURRENT, secret));
    if (SecretViews.has(values, CURRENT)) {
      next.put(PREVIOUS, values.getOrDefault(CURRENT, ""));
    }
    return new Step.Write(next, Map.of("change", "rotated"));
  }

  private static Step withoutPrevious(Map<String, String> values) {
    if (!SecretViews.has(values, PREVIOUS)) {
      return new Step.Nothing();
    }
    return new Step.Write(
        Map.of(CURRENT, values.getOrDefault(CURRENT, "")), Map.of("change", "rotation-ended"));
  }
}
