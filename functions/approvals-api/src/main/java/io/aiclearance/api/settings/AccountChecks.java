package io.aiclearance.api.settings;

import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraUser;
import io.aiclearance.jira.JiraUsers.Group;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the service account may do on the whole site. */
final class AccountChecks {
  private static final String USERS = "browse-users";
  private static final String GROUPS = "browse-groups";
  private static final String ADMINISTER = "administer-jira";

  private static final String GLOBAL =
      "As a Jira admin: Settings, System, Global permissions: grant ";
  private static final String GRANT_BROWSING =
      GLOBAL + "Browse users and groups to a group that the service account is in.";

  private final OneSitting jira;

  AccountChecks(OneSitting jira) {
    this.jira = jira;
  }

  /**
   * @param me whom Jira takes the product for, if it says so
   */
  List<Check> of(Optional<JiraUser> me) {
    return List.of(users(me), groups(), administer(me));
  }

  /** Jira finds nobody for whoever may not browse, and says no more: so look for who is there. */
  private Check users(Optional<JiraUser> me) {
    if (me.isEmpty()) {
      return jira.over()
          .map(why -> Unanswered.check(USERS, why))
          .orElseGet(
              () ->
                  Check.unknown(
                      USERS, "Nobody to look for is known.", "Mend the credentials first."));
    }
    var email = me.get().emailAddress();
    if (email == null) {
      return Check.unknown(
          USERS,
          "Jira hides the service account's own address, so that it cannot be looked for.",
          "Let one person sign in: who is found by address is let in. If nobody is: "
              + GRANT_BROWSING);
    }
    return switch (jira.ask(site -> site.withEmail(email))) {
      case JiraAnswer.Value<Optional<JiraUser>>(var found) when found.isPresent() ->
          Check.passed(USERS, "People are found by their e-mail address.");
      case JiraAnswer.Value<Optional<JiraUser>> _ ->
          Check.failed(
              USERS,
              "A search for the service account's own address finds nobody. Jira answers so where"
                  + " an account may not browse users: nobody could sign in.",
              GRANT_BROWSING);
      case JiraAnswer.Forbidden<Optional<JiraUser>> _ ->
          Check.failed(USERS, "The service account may not search for people.", GRANT_BROWSING);
      case JiraAnswer.Failure<Optional<JiraUser>> failure -> Unanswered.check(USERS, failure);
    };
  }

  private Check groups() {
    return switch (jira.ask(site -> site.groups(""))) {
      case JiraAnswer.Value<List<Group>>(var groups) when !groups.isEmpty() ->
          Check.passed(GROUPS, "The site's groups can be listed.");
      case JiraAnswer.Value<List<Group>> _, JiraAnswer.Forbidden<List<Group>> _ ->
          Check.failed(
              GROUPS,
              "Jira lists no groups for the service account, so nobody's roles are known.",
              GRANT_BROWSING);
      case JiraAnswer.Failure<List<Group>> failure -> Unanswered.check(GROUPS, failure);
    };
  }

  private Check administer(Optional<JiraUser> me) {
    var says =
        "The service account does not administer Jira. What is lost: Jira's own administrators are"
            + " Jira admins here only through a group, and options of fields that no request type"
            + " shows cannot be listed.";
    var whatToDo =
        "If that is wanted: "
            + GLOBAL
            + "Administer Jira to a group that the service account is in.";
    if (me.isEmpty()) {
      return jira.over()
          .map(why -> Unanswered.check(ADMINISTER, why))
          .orElseGet(
              () -> Check.unknown(ADMINISTER, "Could not be tried.", "Mend the credentials first."))
          .optional();
    }
    var account = me.get().accountId();
    return (switch (jira.ask(site -> site.globalPermissions(account, Set.of("ADMINISTER")))) {
          case JiraAnswer.Value<Set<String>>(var held) when held.contains("ADMINISTER") ->
              Check.passed(ADMINISTER, "Jira tells who administers it.");
          case JiraAnswer.Value<Set<String>> _,
              JiraAnswer.Forbidden<Set<String>> _,
              JiraAnswer.NotFound<Set<String>> _,
              JiraAnswer.Rejected<Set<String>> _ ->
              Check.failed(ADMINISTER, says, whatToDo);
          case JiraAnswer.Failure<Set<String>> failure -> Unanswered.check(ADMINISTER, failure);
        })
        .optional();
  }
}
