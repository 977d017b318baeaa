package io.aiclearance.lifecycle;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.job.Jobs;
import java.time.Duration;
import java.time.Instant;

/**
 * Enqueues again every job that nobody took up in time: its message was lost, or whoever worked on
 * it died (R5.1, R6.1).
 */
final class RemindJobs {
  private static final int PAGE = 50;

  /** How long the queue has to deliver by itself. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration NEXT_LOOK = Duration.ofMinutes(5);

  private final Jobs jobs;
  private final Commits commits;

  RemindJobs(Jobs jobs, Commits commits) {
    this.jobs = jobs;
    this.commits = commits;
  }

  Swept run(Instant now, TimeLeft timeLeft) {
    var reminded = 0;
    var failed = 0;
    for (var job : jobs.overdue(now.minus(PATIENCE), PAGE)) {
      if (timeLeft.running()) {
        try {
          if (commits.remind(job, now, now.plus(NEXT_LOOK)) instanceof CommitOutcome.Committed) {
            reminded++;
          }
        } catch (RuntimeException e) {
          failed++;
          System.getLogger(RemindJobs.class.getName())
              .log(System.Logger.Level.ERROR, "job " + job.id() + " could not be reminded", e);
        }
      }
    }
    return new Swept(reminded, failed);
  }
}
