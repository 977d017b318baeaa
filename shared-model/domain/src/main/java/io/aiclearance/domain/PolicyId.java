package io.aiclearance.domain;

/** An approval policy's stable name, such as {@code engineers-copilot}. */
public record PolicyId(String value) {
  public PolicyId {
    Identifiers.requireShape("approval policy id", value, Identifiers.SLUG);
  }

  @Override
  public String toString() {
    return value;
  }
}
