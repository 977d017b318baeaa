package io.aiclearance.standins.jira;

import java.util.List;
import java.util.Optional;

/** A project with its one issue type. */
record Project(
    String id, String key, String name, String typeKey, String issueTypeId, String issueTypeName) {

  static final Project AIC =
      new Project("10000", "AIC", "AI Clearance", "service_desk", "10020", "Service Request");

  /** Not a service desk: here to show that issues from elsewhere do not come in. */
  static final Project OPS = new Project("10100", "OPS", "Operations", "software", "10021", "Task");

  static final List<Project> ALL = List.of(AIC, OPS);

  static Optional<Project> find(String idOrKey) {
    return ALL.stream()
        .filter(project -> project.id.equals(idOrKey) || project.key.equalsIgnoreCase(idOrKey))
        .findFirst();
  }
}
