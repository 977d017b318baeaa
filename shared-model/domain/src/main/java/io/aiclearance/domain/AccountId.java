package io.aiclearance.domain;

/** A person's Jira account id. */
public record AccountId(String value) {
  public AccountId {
    Identifiers.requireShape("account id", value, Identifiers.ACCOUNT);
  }

  @Override
  public String toString() {
    return value;
  }
}
