package io.aiclearance.standins.jira;

import java.util.Arrays;
import java.util.Optional;

/** The roles that every project has, and who has them: a person, and everybody of a group. */
enum ProjectRole {
  ADMINISTRATORS("10002", "Administrators", "acc-admin", "jira-administrators"),
  TEAM("10101", "Service Desk Team", "acc-approver2", "ai-security");

  private final String id;
  private final String title;
  private final String person;
  private final String group;

  ProjectRole(String id, String title, String person, String group) {
    this.id = id;
    this.title = title;
    this.person = person;
    this.group = group;
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  String person() {
    return person;
  }

  String group() {
    return group;
  }

  static Optional<ProjectRole> numbered(String id) {
    return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
  }
}
