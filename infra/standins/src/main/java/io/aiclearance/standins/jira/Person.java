package io.aiclearance.standins.jira;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody with an account.
 *
 * @param accountType {@code atlassian}, {@code customer} or {@code app}
 * @param team sees every issue where it may browse at all; everybody else sees their own
 */
record Person(
    String accountId,
    String email,
    String displayName,
    String accountType,
    boolean team,
    Set<JiraPermission> permissions,
    List<Group> groups) {

  record Group(String id, String name) {}

  static final Person NOBODY =
      new Person("", "", "Anonymous", "unknown", false, Set.of(), List.of());

  Person {
    permissions = Set.copyOf(permissions);
    groups = List.copyOf(groups);
  }

  boolean may(JiraPermission permission) {
    return permissions.contains(permission);
  }

  boolean agent() {
    return may(JiraPermission.SERVICEDESK_AGENT);
  }

  boolean sees(Issue issue) {
    return may(JiraPermission.BROWSE_PROJECTS) && (team || accountId.equals(issue.reporterId()));
  }

  /** Other people's addresses are hidden from most, as privacy settings do. */
  boolean seesEmailOf(Person other) {
    return accountType.equals("app") || accountId.equals(other.accountId());
  }

  Person withEveryPermission() {
    return new Person(
        accountId,
        email,
        displayName,
        accountType,
        true,
        EnumSet.allOf(JiraPermission.class),
        groups);
  }

  Person without(Set<JiraPermission> withheld) {
    var left = EnumSet.noneOf(JiraPermission.class);
    left.addAll(permissions);
    left.removeAll(withheld);
    return new Person(accountId, email, displayName, accountType, team, left, groups);
  }
}
