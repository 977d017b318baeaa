package io.aiclearance.domain;

/** The key of a Jira project, such as {@code AIC}. */
public record ProjectKey(String value) {
  public ProjectKey {
    Identifiers.requireShape("project key", value, Identifiers.PROJECT);
  }

  @Override
  public String toString() {
    return value;
  }
}
