package io.aiclearance.domain;

/**
 * Names a grant: one request makes at most one, so it carries that request's issue key, which makes
 * the retry of an approval harmless.
 */
public record GrantId(String value) {
  public GrantId {
    Identifiers.requireShape("grant id", value, Identifiers.ISSUE_KEY);
  }

  public static GrantId of(IssueKey request) {
    return new GrantId(request.value());
  }

  public IssueKey request() {
    return new IssueKey(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
