package io.aiclearance.domain.job;

import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One provision, deprovision or verify action for a grant, in one of its states (R1). */
public sealed interface Job extends Entity {
  Task task();

  default JobId id() {
    return task().id();
  }

  @Override
  default EntityRef ref() {
    return new EntityRef(EntityRef.Kind.JOB, id().toString());
  }

  default Facts facts() {
    return new Facts(
        task().subject().account(),
        task().tool(),
        id().grant().request(),
        id().grant(),
        null,
        Map.of("action", task().action().word(), "connector", task().connector().type()));
  }

  /** When the job wants to be looked at, if nobody did by then. */
  Optional<Instant> dueAt();

  /** A job that is not done. */
  sealed interface Open extends Job {}

  /** A job that a connector may take up. */
  sealed interface Runnable extends Open {
    /** How many attempts have been made. */
    int attempts();

    Instant notBefore();

    @Override
    default Optional<Instant> dueAt() {
      return Optional.of(notBefore());
    }
  }

  /** A job that is over. */
  sealed interface Closed extends Job {
    @Override
    default Optional<Instant> dueAt() {
      return Optional.empty();
    }
  }

  record Queued(Task task, Instant notBefore, Revision revision) implements Runnable {
    @Override
    public int attempts() {
      return 0;
    }
  }

  /**
   * @param leaseUntil after this the attempt is dead, and what it did is to be observed
   */
  record Running(Task task, int attempts, Instant leaseUntil, Revision revision)
      implements Runnable {
    @Override
    public Instant notBefore() {
      return leaseUntil;
    }
  }

  record Retrying(
      Task task,
      int attempts,
      Instant notBefore,
      Problem problem,
      boolean outcomeUnknown,
      Revision revision)
      implements Runnable {}

  record AwaitingManual(Task task, Instant since, Optional<Problem> problem, Revision revision)
      implements Open {
    @Override
    public Optional<Instant> dueAt() {
      return Optional.empty();
    }
  }

  record Succeeded(Task task, Actor by, Instant at, Revision revision) implements Closed {}

  record Failed(Task task, int attempts, Problem problem, Instant at, Revision revision)
      implements Closed {}
}
