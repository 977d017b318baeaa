package io.aiclearance.domain.request;

/** What a request says beside whose it is (R3.4). */
public enum Detail {
  TOOL,
  DAYS,
  PURPOSE,
  TOOL_URL;

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
