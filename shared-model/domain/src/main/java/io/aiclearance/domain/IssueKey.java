package io.aiclearance.domain;

/**
 * The key of the Jira issue that a request came with, such as {@code AIC-12}; it names the request
 * too.
 */
public record IssueKey(String value) {
  public IssueKey {
    Identifiers.requireShape("issue key", value, Identifiers.ISSUE_KEY);
  }

  public ProjectKey project() {
    return new ProjectKey(value.substring(0, value.lastIndexOf('-')));
  }

  @Override
  public String toString() {
    return value;
  }
}
