package io.aiclearance.domain;

/** Names a proposed change of governance. */
public record ProposalId(String value) {
  public ProposalId {
    Identifiers.requireShape("proposal id", value, Identifiers.SLUG);
  }

  @Override
  public String toString() {
    return value;
  }
}
