package io.aiclearance.domain;

/** Names one thing whose state is kept: {@code request/AIC-12}. */
public record EntityRef(Kind kind, String id) {
  /** The kinds of thing that have states and evidence (R1). */
  public enum Kind {
    TOOL,
    REQUEST,
    GRANT,
    JOB,
    IDENTITY,
    SUBMISSION,
    SETTINGS,
    GOVERNANCE,
    POLICY,
    PROJECT,
    DELEGATION,
    BASELINE,
    EXCEPTION,
    EXTENSION,
    LICENCE,
    PROPOSAL;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Override
  public String toString() {
    return kind.word() + "/" + id;
  }
}
