package io.aiclearance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.GrantState;
import io.aiclearance.domain.grant.Standing;
import io.aiclearance.domain.grant.Term;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A grant as people see it.
 *
 * @param standing what it counts as now, whatever the sweeps have done so far (R6.2)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrantView(
    String id,
    String state,
    Views.ToolName tool,
    Views.PersonView holder,
    int days,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    String standing,
    String expiryLabel,
    @Nullable Long daysRemaining) {

  static GrantView of(Grant grant, Instant now) {
    var entitlement = grant.entitlement();
    var term = term(grant);
    var standing = Standing.of(grant, now);
    var left = left(standing, term, now);
    return new GrantView(
        grant.id().value(),
        GrantState.of(grant).word(),
        Views.ToolName.of(entitlement.tool(), entitlement.toolName()),
        Views.PersonView.of(entitlement.holder()),
        entitlement.days(),
        term.map(Term::startsAt).orElse(null),
        term.map(Term::endsAt).orElse(null),
        standing.word(),
        left.label(),
        left.days());
  }

  private static DaysLeft left(Standing standing, Optional<Term> term, Instant now) {
    return switch (standing) {
      case PENDING -> DaysLeft.PENDING;
      case ACTIVE -> term.map(t -> DaysLeft.of(t, now)).orElse(DaysLeft.PENDING);
      case EXPIRED -> DaysLeft.EXPIRED;
      case ENDED -> DaysLeft.ENDED;
    };
  }

  private static Optional<Term> term(Grant grant) {
    return switch (grant) {
      case Grant.PendingProvision _ -> Optional.empty();
      case Grant.Active active -> Optional.of(active.term());
      case Grant.Leaving leaving -> leaving.term();
      case Grant.Expired expired -> Optional.of(expired.term());
      case Grant.Revoked revoked -> revoked.term();
    };
  }
}
