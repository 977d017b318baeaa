package io.aiclearance.domain.grant;

import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.evidence.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The access that an approval creates, in one of its states (R1). */
public sealed interface Grant extends Entity {
  Entitlement entitlement();

  /** The newest of the grant's jobs: only that one may act at the provider (R5.1). */
  JobId lastJob();

  default GrantId id() {
    return entitlement().id();
  }

  @Override
  default EntityRef ref() {
    return new EntityRef(EntityRef.Kind.GRANT, id().value());
  }

  default Facts facts() {
    return new Facts(
        entitlement().holder().account(),
        entitlement().tool(),
        id().request(),
        id(),
        null,
        Map.of());
  }

  /** A grant that stands in the way of another one for the same person and tool (R4.2). */
  sealed interface Open extends Grant {}

  /** A grant whose access is being taken away: still live at the provider. */
  sealed interface Leaving extends Open {
    /** Empty where the access was ended before it was ever given. */
    Optional<Term> term();

    Ending ending();
  }

  /** A grant whose access has ended. */
  sealed interface Ended extends Grant {
    Instant endedAt();
  }

  /** Why a grant ends. */
  enum Ending {
    EXPIRED,
    REVOKED
  }

  record PendingProvision(Entitlement entitlement, JobId lastJob, Revision revision)
      implements Open {}

  record Active(Entitlement entitlement, Term term, JobId lastJob, Revision revision)
      implements Open {}

  record Deprovisioning(
      Entitlement entitlement, Optional<Term> term, Ending ending, JobId lastJob, Revision revision)
      implements Leaving {
    public Deprovisioning {
      requireStart(term, ending);
    }
  }

  record DeprovisionFailed(
      Entitlement entitlement,
      Optional<Term> term,
      Ending ending,
      Problem problem,
      JobId lastJob,
      Revision revision)
      implements Leaving {
    public DeprovisionFailed {
      requireStart(term, ending);
    }
  }

  record Expired(
      Entitlement entitlement, Term term, Instant endedAt, JobId lastJob, Revision revision)
      implements Ended {}

  /**
   * @param term empty where it was revoked before it was ever active
   */
  record Revoked(
      Entitlement entitlement,
      Optional<Term> term,
      Instant endedAt,
      JobId lastJob,
      Revision revision)
      implements Ended {}

  private static void requireStart(Optional<Term> term, Ending ending) {
    if (term.isEmpty() && ending == Ending.EXPIRED) {
      throw new IllegalArgumentException("only what has begun expires");
    }
  }
}
