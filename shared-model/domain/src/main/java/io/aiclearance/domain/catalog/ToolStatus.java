package io.aiclearance.domain.catalog;

/** Whether a tool may be asked for (R1). */
public enum ToolStatus {
  APPROVED,
  RESTRICTED,
  BLOCKED,
  DENIED,
  RETIRED;

  public boolean requestable() {
    return this == APPROVED;
  }
}
