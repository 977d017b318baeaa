package io.aiclearance.domain.grant;

/** The words for a grant's states (R1). */
public enum GrantState {
  PENDING_PROVISION("pendingProvision"),
  ACTIVE("active"),
  DEPROVISIONING("deprovisioning"),
  DEPROVISION_FAILED("deprovisionFailed"),
  EXPIRED("expired"),
  REVOKED("revoked");

  private final String word;

  GrantState(String word) {
    this.word = word;
  }

  public static GrantState of(Grant grant) {
    return switch (grant) {
      case Grant.PendingProvision _ -> PENDING_PROVISION;
      case Grant.Active _ -> ACTIVE;
      case Grant.Deprovisioning _ -> DEPROVISIONING;
      case Grant.DeprovisionFailed _ -> DEPROVISION_FAILED;
      case Grant.Expired _ -> EXPIRED;
      case Grant.Revoked _ -> REVOKED;
    };
  }

  public String word() {
    return word;
  }
}
