package io.aiclearance.api.settings;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Fields;
import io.aiclearance.api.http.InputError;
import io.aiclearance.api.http.Problems;
import io.aiclearance.api.settings.ChangeSecret.Step;
import io.aiclearance.domain.intake.SecretName;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraCredentials;
import io.aiclearance.jira.JiraUser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the product signs in to Jira with: tried before it is stored, and never shown again. */
public final class JiraLogin {
  private static final Pattern EMAIL =
      Pattern.compile("[\\x21-\\x7e&&[^@]]{1,64}@[\\x21-\\x7e&&[^@]]{1,190}");
  private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]{1,2000}");
  private static final String ASCII = "Characters of ASCII without spaces, as Atlassian gave it.";

  private final SiteSetup setup;
  private final SecretAnswers answers;
  private final SecretViews views;

  public JiraLogin(SiteSetup setup) {
    this.setup = setup;
    this.answers = new SecretAnswers(setup);
    this.views = new SecretViews(setup.vault(), setup.secrets());
  }

  private enum Kind {
    BASIC,
    OAUTH
  }

  /**
   * @param values as the secret keeps them
   */
  private record Sent(Kind kind, JiraCredentials credentials, Map<String, String> values) {
    static Sent read(Fields fields) {
      var kind =
          fields.oneOf("kind", new TreeMap<>(Map.of("basic", Kind.BASIC, "oauth", Kind.OAUTH)));
      return switch (kind) {
        case BASIC -> {
          var email = fields.shaped("email", EMAIL, "The service account's e-mail address.");
          var token = fields.shaped("token", SECRET, ASCII);
          yield new Sent(
              kind,
              new JiraCredentials.Basic(email, token),
              Map.of("email", email, "token", token));
        }
        case OAUTH -> {
          var id = fields.shaped("clientId", SECRET, ASCII);
          var secret = fields.shaped("clientSecret", SECRET, ASCII);
          yield new Sent(
              kind,
              new JiraCredentials.ClientCredentials(id, secret),
              Map.of("clientId", id, "clientSecret", secret));
        }
      };
    }

    String word() {
      return kind == Kind.BASIC ? "basic" : "oauth";
    }

    String secretField() {
      return kind == Kind.BASIC ? "/token" : "/clientSecret";
    }

    @Override
    public String toString() {
      return "Sent[hidden]";
    }
  }

  record StoredView(SettingsView.CredentialsView credentials, Account account) {}

  /** Whom Jira takes the product for. */
  record Account(String accountId, String displayName) {
    static Account of(JiraUser user) {
      return new Account(
          user.accountId(), Objects.requireNonNullElse(user.displayName(), user.accountId()));
    }
  }

  public Answer put(Call call, Reviewer caller, Instant now) {
    return Access.changing(
        caller, () -> call.body().read(Sent::read).then(sent -> attempt(sent, caller, now)));
  }

  private Answer attempt(Sent sent, Reviewer caller, Instant now) {
    return switch (setup.jira().whoWith(sent.credentials())) {
      case JiraAnswer.Value<JiraUser>(var user) -> store(sent, user, caller, now);
      case JiraAnswer.Unauthorized<JiraUser>(var whatToDo) ->
          refused(sent, "Jira does not let these in, so they were not stored. " + whatToDo);
      case JiraAnswer.Unavailable<JiraUser> away -> Answer.of(JiraTrouble.problem(away));
      case JiraAnswer.RateLimited<JiraUser> limited -> Answer.of(JiraTrouble.problem(limited));
      case JiraAnswer.Failure<JiraUser> other ->
          refused(
              sent,
              "Jira does not say whose these are, so they were not stored. "
                  + JiraTrouble.says(other)
                  + " Look at the deployment's JiraBaseUrl.");
    };
  }

  private Answer store(Sent sent, JiraUser user, Reviewer caller, Instant now) {
    return answers.change(
        SecretName.JIRA_CREDENTIALS,
        values ->
            values.equals(sent.values())
                ? new Step.Nothing()
                : new Step.Write(sent.values(), Map.of("change", "replaced", "kind", sent.word())),
        caller,
        now,
        () -> Answer.ok(new StoredView(views.credentials(), Account.of(user))));
  }

  private static Answer refused(Sent sent, String detail) {
    return Answer.of(Problems.invalid(List.of(new InputError(sent.secretField(), detail))));
  }
}
