package io.aiclearance.standins.jira;

import java.util.List;
import java.util.Optional;

/** A project with its issue types. */
record Project(String id, String key, String name, String typeKey, List<IssueType> issueTypes) {

  static final Project AIC =
      new Project(
          "10000",
          "AIC",
          "AI Clearance",
          "service_desk",
          List.of(
              new IssueType("10020", "Service Request", Status.WAITING),
              new IssueType("10024", "Task", Status.TO_DO)));

  /** Another desk: what is asked for there is not ours. */
  static final Project OPS =
      new Project(
          "10100",
          "OPS",
          "Operations",
          "service_desk",
          List.of(new IssueType("10021", "Task", Status.TO_DO)));

  /** Not a service desk. */
  static final Project DEV =
      new Project(
          "10200",
          "DEV",
          "Development",
          "software",
          List.of(new IssueType("10022", "Task", Status.TO_DO)));

  static final List<Project> ALL = List.of(AIC, OPS, DEV);

  static Optional<Project> find(String idOrKey) {
    return ALL.stream()
        .filter(project -> project.id.equals(idOrKey) || project.key.equalsIgnoreCase(idOrKey))
        .findFirst();
  }

  Optional<IssueType> issueType(String idOrName) {
    return issueTypes.stream()
        .filter(type -> type.id().equals(idOrName) || type.name().equalsIgnoreCase(idOrName))
        .findFirst();
  }
}
