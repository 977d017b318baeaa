package io.aiclearance.domain;

/** Names a delegation. */
public record DelegationId(String value) {
  public DelegationId {
    Identifiers.requireShape("delegation id", value, Identifiers.SLUG);
  }

  @Override
  public String toString() {
    return value;
  }
}
