package io.aiclearance.domain;

/** Names a baseline access, such as {@code everyone-copilot}. */
public record BaselineId(String value) {
  public BaselineId {
    Identifiers.requireShape("baseline access id", value, Identifiers.SLUG);
  }

  @Override
  public String toString() {
    return value;
  }
}
