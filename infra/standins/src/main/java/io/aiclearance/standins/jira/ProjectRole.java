package io.aiclearance.standins.jira;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The roles that every project has, and who has them: people and groups. */
enum ProjectRole {
  ADMINISTRATORS("10002", "Administrators", List.of(), List.of("jira-administrators")),
  TEAM("10101", "Service Desk Team", List.of("acc-approver2"), List.of("ai-security"));

  private final String id;
  private final String title;
  private final List<String> people;
  private final List<String> groups;

  ProjectRole(String id, String title, List<String> people, List<String> groups) {
    this.id = id;
    this.title = title;
    this.people = people;
    this.groups = groups;
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  List<String> people() {
    return people;
  }

  List<String> groups() {
    return groups;
  }

  static Optional<ProjectRole> numbered(String id) {
    return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
  }
}
