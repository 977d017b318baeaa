package io.aiclearance.domain.policy;

import io.aiclearance.domain.ProjectKey;

/**
 * One of Jira's own roles in a project.
 *
 * @param id Jira's number of the role
 */
public record ProjectRole(ProjectKey project, String id) {
  @Override
  public String toString() {
    return project + "/" + id;
  }
}
