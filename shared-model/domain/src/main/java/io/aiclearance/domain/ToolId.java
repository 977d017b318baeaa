package io.aiclearance.domain;

/** A catalog tool's stable name, such as {@code github-copilot}. */
public record ToolId(String value) {
  public ToolId {
    Identifiers.requireShape("tool id", value, Identifiers.SLUG);
  }

  @Override
  public String toString() {
    return value;
  }
}
