package io.aiclearance.lifecycle;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.lifecycle.Expiry;
import java.time.Instant;

/**
 * Begins the way out of every grant whose end has passed (R6.2).
 *
 * <p>It keeps no place: a run that is cut leaves the rest due, and one that overlaps another finds
 * the grant changed and leaves it alone.
 */
final class ExpireGrants {
  private static final int PAGE = 50;

  private final Grants grants;
  private final Commits commits;

  ExpireGrants(Grants grants, Commits commits) {
    this.grants = grants;
    this.commits = commits;
  }

  Swept run(Instant now, TimeLeft timeLeft) {
    var expired = 0;
    var failed = 0;
    for (var due : grants.overdue(now, PAGE)) {
      if (timeLeft.running()) {
        try {
          if (commits.commit(Expiry.expire(due, now)) instanceof CommitOutcome.Committed) {
            expired++;
          }
        } catch (RuntimeException e) {
          // one grant that cannot be written keeps no other one waiting; it stays due
          failed++;
          System.getLogger(ExpireGrants.class.getName())
              .log(System.Logger.Level.ERROR, "grant " + due.id() + " could not be expired", e);
        }
      }
    }
    return new Swept(expired, failed);
  }
}
