package io.aiclearance.lifecycle;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.waiver.Exceptions;
import io.aiclearance.domain.waiver.ExpireException;
import java.time.Instant;

/**
 * Closes every exception whose end has passed, so that its place is free (R4.9). It overrode
 * nothing since, whether or not this ran.
 *
 * <p>It keeps no place: a run that is cut leaves the rest due, and one that overlaps another finds
 * the exception changed and leaves it alone.
 */
final class ExpireExceptions {
  static final int PAGE = 50;

  private final Exceptions exceptions;
  private final Commits commits;

  ExpireExceptions(Exceptions exceptions, Commits commits) {
    this.exceptions = exceptions;
    this.commits = commits;
  }

  Swept run(Instant now, TimeLeft timeLeft) {
    var expired = 0;
    var failed = 0;
    for (var due : exceptions.overdue(now, PAGE)) {
      if (timeLeft.running()) {
        try {
          if (commits.commit(ExpireException.expire(due, now)) instanceof CommitOutcome.Committed) {
            expired++;
          }
        } catch (RuntimeException e) {
          // one exception that cannot be written keeps no other one waiting; it stays due
          failed++;
          System.getLogger(ExpireExceptions.class.getName())
              .log(System.Logger.Level.ERROR, "exception " + due.id() + " could not be closed", e);
        }
      }
    }
    return new Swept(expired, failed);
  }
}
