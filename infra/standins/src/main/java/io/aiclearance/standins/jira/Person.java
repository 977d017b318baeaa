package io.aiclearance.standins.jira;

import java.util.List;

/**
 * Somebody with an account.
 *
 * @param accountType {@code atlassian}, {@code customer} or {@code app}
 * @param agent sees every issue of the site and works on it; everybody else sees their own
 */
record Person(
    String accountId,
    String email,
    String displayName,
    String accountType,
    boolean agent,
    List<Group> groups) {

  record Group(String id, String name) {}

  static final Person NOBODY = new Person("", "", "Anonymous", "unknown", false, List.of());

  boolean sees(Issue issue) {
    return agent || accountId.equals(issue.reporterId());
  }

  boolean admin() {
    return groups.stream().anyMatch(group -> group.name().equals("jira-administrators"));
  }

  /** Other people's addresses are hidden from most, as privacy settings do. */
  boolean seesEmailOf(Person other) {
    return accountType.equals("app") || accountId.equals(other.accountId());
  }
}
