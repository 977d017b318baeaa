package io.aiclearance.testkit;

import io.aiclearance.domain.grant.Entitlement;
import io.aiclearance.domain.grant.Grant;

/** The same grant for somebody else. */
final class With {
  private With() {}

  static Grant entitlement(Entitlement what, Grant grant) {
    return switch (grant) {
      case Grant.PendingProvision g -> new Grant.PendingProvision(what, g.lastJob(), g.revision());
      case Grant.Active g -> new Grant.Active(what, g.term(), g.lastJob(), g.revision());
      case Grant.Deprovisioning g ->
          new Grant.Deprovisioning(what, g.term(), g.ending(), g.lastJob(), g.revision());
      case Grant.DeprovisionFailed g ->
          new Grant.DeprovisionFailed(
              what, g.term(), g.ending(), g.problem(), g.lastJob(), g.revision());
      case Grant.Expired g ->
          new Grant.Expired(what, g.term(), g.endedAt(), g.lastJob(), g.revision());
      case Grant.Revoked g ->
          new Grant.Revoked(what, g.term(), g.endedAt(), g.lastJob(), g.revision());
    };
  }
}
