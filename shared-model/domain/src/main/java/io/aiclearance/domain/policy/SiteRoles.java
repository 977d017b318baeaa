package io.aiclearance.domain.policy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Who has which role at the site, where no project says otherwise (R2.2).
 *
 * @param groups the Jira groups that give each role
 * @param adminGroup whose members are Jira admins whatever the groups say, so that somebody can
 *     choose them; none where it is empty
 */
public record SiteRoles(Map<Role, Set<String>> groups, String adminGroup) {
  public SiteRoles {
    groups = Map.copyOf(groups);
  }

  /** Whether somebody is chosen to approve. */
  public boolean namesApprovers() {
    return !groups.getOrDefault(Role.APPROVER, Set.of()).isEmpty();
  }

  /** The roles that the person is chosen for, without those that fall to them. */
  Set<Role> chosenFor(Member member) {
    var roles = EnumSet.noneOf(Role.class);
    groups.forEach(
        (role, names) -> {
          if (!Collections.disjoint(names, member.groups())) {
            roles.add(role);
          }
        });
    if (member.administers() || member.groups().contains(adminGroup)) {
      roles.add(Role.JIRA_ADMIN);
    }
    return roles;
  }
}
