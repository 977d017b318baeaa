package io.aiclearance.api.settings;

import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraUsers.Group;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether the groups that give roles are still there. */
final class RoleChecks {
  private static final String ROLES = "role-groups";

  private final OneSitting jira;

  RoleChecks(OneSitting jira) {
    this.jira = jira;
  }

  Check of(Optional<SiteSettings> settings) {
    if (settings.isEmpty()) {
      return Unanswered.notConnected(ROLES);
    }
    var roleGroups = settings.get().roleGroups();
    var names = new TreeSet<String>();
    roleGroups.values().forEach(names::addAll);
    var approvers = roleGroups.getOrDefault(Role.APPROVER, Set.of());
    if (names.isEmpty()) {
      return Check.passed(ROLES, "No group is chosen: the Jira admins approve.");
    }
    return switch (jira.ask(site -> site.groupsNamed(names))) {
      case JiraAnswer.Value<List<Group>>(var found) -> {
        found.forEach(group -> names.remove(group.name()));
        yield names.isEmpty()
            ? Check.passed(
                ROLES,
                approvers.isEmpty()
                    ? "The chosen groups are there. None is for approvers: the Jira admins approve."
                    : "The chosen groups are there.")
            : Check.failed(
                ROLES,
                "Jira has these groups no more, so their members have lost their roles: "
                    + String.join(", ", names)
                    + ".",
                "Choose others: PUT /api/v1/settings/intake; or bring them back in"
                    + " admin.atlassian.com, Directory, Groups.");
      }
      case JiraAnswer.Forbidden<List<Group>> _ ->
          Check.failed(
              ROLES,
              "The service account may not look groups up.",
              "Mend what the check browse-groups says.");
      case JiraAnswer.Failure<List<Group>> failure -> Unanswered.check(ROLES, failure);
    };
  }
}
