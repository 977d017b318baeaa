package io.aiclearance.lifecycle;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.lifecycle.Lapse;
import io.aiclearance.domain.request.Requests;
import java.time.Instant;

/**
 * Ends every request that nobody decided in time (R4.10).
 *
 * <p>It keeps no place: a run that is cut leaves the rest due, and one that overlaps another, or a
 * decision, finds the request changed and leaves it alone.
 */
final class LapseRequests {
  static final int PAGE = 50;

  private final Requests requests;
  private final Commits commits;

  LapseRequests(Requests requests, Commits commits) {
    this.requests = requests;
    this.commits = commits;
  }

  Swept run(Instant now, TimeLeft timeLeft) {
    var done = 0;
    while (true) {
      var page = page(now, timeLeft);
      done += page.done();
      // a page that was full leaves more; one of which nothing was done would only come again
      if (page.looked() < PAGE || page.done() == 0 || !timeLeft.running()) {
        return new Swept(done, page.failed());
      }
    }
  }

  private record Page(int looked, int done, int failed) {}

  private Page page(Instant now, TimeLeft timeLeft) {
    var due = requests.overdue(now, PAGE);
    var lapsed = 0;
    var failed = 0;
    for (var request : due) {
      if (timeLeft.running()) {
        try {
          if (commits.commit(Lapse.lapse(request, now)) instanceof CommitOutcome.Committed) {
            lapsed++;
          }
        } catch (RuntimeException e) {
          // one request that cannot be written keeps no other one waiting; it stays due
          failed++;
          System.getLogger(LapseRequests.class.getName())
              .log(System.Logger.Level.ERROR, "request " + request.key() + " could not lapse", e);
        }
      }
    }
    return new Page(due.size(), lapsed, failed);
  }
}
