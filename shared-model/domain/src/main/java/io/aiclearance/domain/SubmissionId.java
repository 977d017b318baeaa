package io.aiclearance.domain;

/** Names what a person sent from the portal panel: the same for the same person and client key. */
public record SubmissionId(String value) {
  public SubmissionId {
    if (!value.matches("[a-z0-9]{16,64}")) {
      throw new IllegalArgumentException("not a submission's id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
