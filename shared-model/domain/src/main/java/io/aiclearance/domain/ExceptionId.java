package io.aiclearance.domain;

/** Names a controlled exception. */
public record ExceptionId(String value) {
  public ExceptionId {
    Identifiers.requireShape("exception id", value, Identifiers.SLUG);
  }

  @Override
  public String toString() {
    return value;
  }
}
