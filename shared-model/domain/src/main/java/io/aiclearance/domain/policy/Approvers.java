package io.aiclearance.domain.policy;

import io.aiclearance.domain.AccountId;
import java.util.Set;

/**
 * Who has a role in a project (R2.2).
 *
 * @param people named ones
 * @param groups names of Jira groups
 * @param projectRoles ids of Jira's project roles
 */
public record Approvers(Set<AccountId> people, Set<String> groups, Set<String> projectRoles) {
  public static final Approvers NOBODY = new Approvers(Set.of(), Set.of(), Set.of());

  public Approvers {
    people = Set.copyOf(people);
    groups = Set.copyOf(groups);
    projectRoles = Set.copyOf(projectRoles);
  }

  public boolean isEmpty() {
    return people.isEmpty() && groups.isEmpty() && projectRoles.isEmpty();
  }
}
