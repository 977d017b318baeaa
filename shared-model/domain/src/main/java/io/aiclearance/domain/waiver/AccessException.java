package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Revision;
import java.time.Instant;

/** A controlled override of a rule, in one of its states (R1, R4.9). */
public sealed interface AccessException extends Entity {
  Waiver waiver();

  default ExceptionId id() {
    return waiver().id();
  }

  @Override
  default EntityRef ref() {
    return ref(id());
  }

  static EntityRef ref(ExceptionId id) {
    return new EntityRef(EntityRef.Kind.EXCEPTION, id.value());
  }

  /** An exception that counts for nothing any more, or never did. */
  sealed interface Over extends AccessException {}

  /** Waits for somebody else's yes. */
  record Asked(Waiver waiver, Revision revision) implements AccessException {}

  /**
   * @param place which of the limited places of its risk level it takes, counted from 1
   * @param reviewBy until when somebody has to look at it again: not in force after that
   */
  record Active(
      Waiver waiver,
      Person approvedBy,
      Instant approvedAt,
      int place,
      Instant reviewBy,
      Revision revision)
      implements AccessException {
    public boolean inForce(Instant now) {
      return now.isBefore(waiver.endsAt()) && now.isBefore(reviewBy);
    }
  }

  record Declined(Waiver waiver, Person by, Instant at, String reason, Revision revision)
      implements Over {}

  /**
   * @param place the one that it gives back
   */
  record Expired(Waiver waiver, Instant at, int place, Revision revision) implements Over {}

  /**
   * @param place the one that it gives back; 0 where it had none yet
   */
  record Revoked(Waiver waiver, Person by, Instant at, String reason, int place, Revision revision)
      implements Over {}
}
