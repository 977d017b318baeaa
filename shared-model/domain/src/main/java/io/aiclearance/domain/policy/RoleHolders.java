package io.aiclearance.domain.policy;

import io.aiclearance.domain.AccountId;
import java.util.Collections;
import java.util.Set;

/** Who has one of Jira's project roles: people by name, and everybody in a group. */
public record RoleHolders(Set<AccountId> people, Set<String> groups) {
  public static final RoleHolders NOBODY = new RoleHolders(Set.of(), Set.of());

  public RoleHolders {
    people = Set.copyOf(people);
    groups = Set.copyOf(groups);
  }

  boolean include(Member member) {
    return people.contains(member.person().account())
        || !Collections.disjoint(groups, member.groups());
  }
}
