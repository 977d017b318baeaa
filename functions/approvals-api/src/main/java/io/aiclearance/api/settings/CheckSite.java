package io.aiclearance.api.settings;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tries what the product needs of the site, one thing after the other, and says of each what is so
 * and what to click (R9). Whatever Jira refuses is an answer here, never an error.
 */
public final class CheckSite {
  private final SiteSetup setup;
  private final SecretViews secrets;

  public CheckSite(SiteSetup setup) {
    this.setup = setup;
    this.secrets = new SecretViews(setup.vault(), setup.secrets());
  }

  record CheckView(
      String check, boolean required, String result, String says, @Nullable String whatToDo) {
    static CheckView of(Check check) {
      return new CheckView(
          check.check(), check.required(), check.result().word(), check.says(), check.whatToDo());
    }
  }

  /**
   * @param ready whether nothing that is required has failed or is unknown
   */
  record ChecksView(boolean ready, List<CheckView> checks) {
    static ChecksView of(List<Check> checks) {
      return new ChecksView(
          checks.stream()
              .filter(Check::required)
              .allMatch(check -> check.result() == Check.Result.PASSED),
          checks.stream().map(CheckView::of).toList());
    }
  }

  public Answer check(Call call, Reviewer caller, Instant now) {
    return Access.changing(
        caller, () -> call.body().read(_ -> caller).then(_ -> Answer.ok(ChecksView.of(checks()))));
  }

  private List<Check> checks() {
    var settings = setup.site().settings();
    var jira = new OneSitting(setup.jira());
    var checks = new ArrayList<Check>();
    var me = jira.ask(JiraSite::myself);
    checks.add(credentials(me));
    checks.add(webhookSecret());
    checks.add(connected(settings));
    var account =
        me instanceof JiraAnswer.Value<JiraUser>(var user)
            ? Optional.of(user)
            : Optional.<JiraUser>empty();
    checks.addAll(new AccountChecks(jira).of(account));
    checks.addAll(new ProjectChecks(jira).of(settings));
    checks.addAll(new SourceChecks(jira, setup.catalog()).of(settings));
    checks.add(new RoleChecks(jira).of(settings));
    return checks;
  }

  private static Check credentials(JiraAnswer<JiraUser> me) {
    return switch (me) {
      case JiraAnswer.Value<JiraUser>(var user) ->
          Check.passed(
              "credentials",
              "Jira knows the product as " + JiraLogin.Account.of(user).displayName() + ".");
      case JiraAnswer.Unauthorized<JiraUser>(var whatToDo) ->
          Check.failed("credentials", "Jira refuses the service account's credentials.", whatToDo);
      case JiraAnswer.NotFound<JiraUser> _ ->
          Check.failed(
              "credentials",
              "There is no Jira at the address that the deployment has.",
              "Correct the deployment's JiraBaseUrl: https://api.atlassian.com/ex/jira/ and the"
                  + " cloud id for a scoped token or an OAuth client.");
      case JiraAnswer.Failure<JiraUser> failure -> Unanswered.check("credentials", failure);
    };
  }

  private Check webhookSecret() {
    var view = secrets.webhookSecret();
    if (!view.set()) {
      return Check.failed(
          "webhook-secret",
          "There is no webhook secret, so every announcement of Jira's is refused.",
          "PUT /api/v1/settings/intake/webhook-secret, and give the same secret to Jira: Settings,"
              + " System, WebHooks.");
    }
    return Check.passed(
        "webhook-secret",
        view.rotating()
            ? "It is being rotated: two are accepted. End the rotation 75 minutes after Jira has"
                + " the new one."
            : "There is one. Whether Jira has the same shows with the first request.");
  }

  private static Check connected(Optional<SiteSettings> settings) {
    return settings.isPresent()
        ? Check.passed(
            "connected", "Requests are taken from " + settings.get().gate().project() + ".")
        : Check.failed(
            "connected",
            "No project is chosen, so no issue becomes a request.",
            "Choose among GET /api/v1/settings/intake/choices, and PUT /api/v1/settings/intake.");
  }
}
