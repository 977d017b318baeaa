package io.aiclearance.api.settings;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.InputError;
import io.aiclearance.api.http.Problems;
import io.aiclearance.api.http.VersionTag;
import io.aiclearance.api.people.FindRoles;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Change;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The site's settings: read with their version, and changed on the version that was read. */
public final class IntakeSettings {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final SiteSetup setup;
  private final SecretViews secrets;

  public IntakeSettings(SiteSetup setup) {
    this.setup = setup;
    this.secrets = new SecretViews(setup.vault(), setup.secrets());
  }

  public Answer get(Call call, Reviewer caller, Instant now) {
    return Access.reading(
        caller, () -> call.query().read(_ -> caller).then(_ -> shown(setup.site().settings())));
  }

  public Answer put(Call call, Reviewer caller, Instant now) {
    return Access.changing(
        caller,
        () ->
            call.body().read(WantedSettings::read).then(wanted -> put(call, caller, wanted, now)));
  }

  private Answer put(Call call, Reviewer caller, WantedSettings wanted, Instant now) {
    var before = setup.site().settings();
    var problem = VersionTag.unlessSeen(call, version(before));
    if (problem.isPresent()) {
      return Answer.of(problem.get());
    }
    return switch (new ValidateSettings(setup.catalog(), new OneSitting(setup.jira()))
        .judge(wanted)) {
      case ValidateSettings.Verdict.NotNow(var why) -> Answer.of(JiraTrouble.problem(why));
      case ValidateSettings.Verdict.Wrong(var errors) -> Answer.of(Problems.invalid(errors));
      case ValidateSettings.Verdict.Sound(var requestTypeField) -> {
        var revision = before.map(SiteSettings::revision).orElse(Revision.NEW);
        yield save(before, wanted.settings(requestTypeField, revision), caller, now);
      }
    };
  }

  private Answer save(
      Optional<SiteSettings> before, SiteSettings after, Reviewer caller, Instant now) {
    var facts = SettingsDifference.facts(before, after);
    if (facts.details().isEmpty()) {
      return shown(before);
    }
    var account = caller.person().account();
    return switch (setup.roles().under(after.roleGroups(), account, now)) {
      case FindRoles.Outcome.NotSaid(var why) ->
          Answer.of(
              Problems.unavailable(
                  "Jira does not answer",
                  "Whether you would still be a Jira admin cannot be told. "
                      + why
                      + " Nothing was changed. Try again in a while.",
                  SOON));
      case FindRoles.Outcome.Found(var would) when !would.may(Role.JIRA_ADMIN) ->
          Answer.of(
              Problems.invalid(
                  List.of(
                      new InputError(
                          "/roleGroups/jiraAdmin",
                          "With these groups you would be no Jira admin any more. Keep one that"
                              + " you are in, or let another admin make this change."))));
      case FindRoles.Outcome.Found _ -> commit(after, account, facts, now);
    };
  }

  private Answer commit(SiteSettings after, AccountId account, Facts facts, Instant now) {
    var change =
        Change.to(after, EventKind.SETTINGS_CHANGED, now, new Actor.Someone(account), facts);
    return switch (setup.commits().commit(new Transition(List.of(change), List.of()))) {
      case CommitOutcome.Committed _ -> {
        setup.roles().settingsChanged();
        yield shown(setup.site().settings());
      }
      case CommitOutcome.Stale _ -> Answer.of(Problems.staleVersion());
      case CommitOutcome.OpenGrantExists _, CommitOutcome.NameTaken _ ->
          throw new IllegalStateException("settings are neither a grant nor a tool");
    };
  }

  private Answer shown(Optional<SiteSettings> settings) {
    var view =
        SettingsView.of(
            settings,
            settings.isEmpty() ? List.of() : setup.catalog().all(),
            secrets.webhookSecret(),
            secrets.credentials());
    return Answer.ok(view).tagged(version(settings));
  }

  private static long version(Optional<SiteSettings> settings) {
    return settings.map(SiteSettings::revision).orElse(Revision.NEW).version();
  }
}
