package io.aiclearance.domain.lifecycle;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.job.Action;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Ends what has reached its end: each grant once, with its way out begun in the same commit (R6.2).
 */
public final class Expiry {
  private Expiry() {}

  /**
   * @throws IllegalArgumentException if the grant's end has not passed
   */
  public static Transition expire(Grant.Active grant, Instant now) {
    if (!grant.term().over(now)) {
      throw new IllegalArgumentException("grant " + grant.id() + " is not over");
    }
    var next = grant.lastJob().next();
    var leaving =
        new Grant.Deprovisioning(
            grant.entitlement(),
            Optional.of(grant.term()),
            Grant.Ending.EXPIRED,
            next,
            grant.revision());
    var job = NextJob.open(next, Action.DEPROVISION, grant.entitlement(), Actor.Part.EXPIRY, now);
    return new Transition(
        List.of(
            Change.to(
                leaving,
                EventKind.GRANT_ENDING,
                now,
                Actor.Part.EXPIRY,
                leaving.facts().with("ending", "expired")),
            job.change()),
        List.of(job.message()));
  }
}
