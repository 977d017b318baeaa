package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import java.time.Instant;
import java.util.List;

/** An exception comes to its end and gives its place back; it held nothing since (R4.9). */
public final class ExpireException {
  private ExpireException() {}

  /**
   * @throws IllegalArgumentException if its end has not passed
   */
  public static Transition expire(AccessException.Active active, Instant now) {
    if (now.isBefore(active.waiver().endsAt())) {
      throw new IllegalArgumentException("exception " + active.id() + " is not over");
    }
    return new Transition(
        List.of(
            Change.to(
                new AccessException.Expired(
                    active.waiver(), now, active.place(), active.revision()),
                EventKind.EXCEPTION_EXPIRED,
                now,
                Actor.Part.EXPIRY,
                ExceptionCase.facts(active.waiver())
                    .with("place", Integer.toString(active.place())))),
        List.of());
  }
}
