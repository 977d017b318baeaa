package io.aiclearance.domain.delegation;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import java.time.Instant;
import java.util.List;

/**
 * Taking a delegation back before its end: by whoever's part it is, or by a Jira admin. What was
 * decided under it counts no more from then on, as long as other stages are still to come.
 */
public final class Revocation {
  private Revocation() {}

  public static Ruling judge(Delegation delegation, Reviewer by, Instant now) {
    if (!by.account().equals(delegation.from().account()) && !by.may(Role.JIRA_ADMIN)) {
      return new Refusal(
          Refusal.Kind.FORBIDDEN,
          "revoker-may-revoke",
          "A delegation is taken back by whoever's part it is, or by a Jira admin. Ask them.");
    }
    if (delegation.revokedAt() != null || !now.isBefore(delegation.endsAt())) {
      return new Refusal(
          Refusal.Kind.CONFLICT,
          "delegation-still-stands",
          "The delegation is over: there is nothing to take back.");
    }
    var revoked = delegation.revoked(now);
    return new Transition(
        List.of(
            Change.to(
                revoked,
                EventKind.DELEGATION_REVOKED,
                now,
                by.actor(),
                DelegationFacts.of(revoked, by))),
        List.of());
  }
}
