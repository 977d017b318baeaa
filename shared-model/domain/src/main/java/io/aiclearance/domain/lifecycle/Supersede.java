package io.aiclearance.domain.lifecycle;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.job.JobState;
import java.time.Instant;
import java.util.List;

/** What becomes of a job whose grant goes another way while the job is not done (R5.1). */
final class Supersede {
  private static final Problem SUPERSEDED =
      new Problem("superseded", "The access went another way before this was done.");

  private Supersede() {}

  /** Until when an attempt that was made may still have its effect at the provider. */
  static Instant effectsUntil(Job last, Instant now) {
    var end =
        switch (last) {
          case Job.Running running -> running.leaseUntil();
          case Job.Retrying retrying when retrying.outcomeUnknown() -> retrying.notBefore();
          case Job _ -> now;
        };
    return end.isAfter(now) ? end : now;
  }

  /**
   * Closes what waits. A running attempt cannot be called back: it is marked, so that whoever
   * decided this saw it running, and closes itself.
   */
  static List<Change> whatIsOpen(Job last, Actor actor, Instant now) {
    return switch (last) {
      case Job.Running running -> List.of(change(running, running, actor, now));
      case Job.Open open -> List.of(closed(open, actor, now));
      case Job.Closed _ -> List.of();
    };
  }

  static Change closed(Job.Open job, Actor actor, Instant now) {
    var attempts = job instanceof Job.Runnable runnable ? runnable.attempts() : 0;
    return change(
        job, new Job.Failed(job.task(), attempts, SUPERSEDED, now, job.revision()), actor, now);
  }

  private static Change change(Job job, Entity after, Actor actor, Instant now) {
    return Change.to(
        after,
        EventKind.JOB_SUPERSEDED,
        now,
        actor,
        job.facts().with("state", JobState.of(job).word()));
  }
}
