package io.aiclearance.domain;

import io.aiclearance.domain.job.Job;
import java.time.Instant;

/** The port that writes: one transaction a command. */
public interface Commits {
  /** Writes states, events, outbox and uniqueness together, or nothing. */
  CommitOutcome commit(Transition transition);

  /**
   * Enqueues a waiting job again and looks at it next at {@code nextLook}; the state stays as it
   * is.
   */
  CommitOutcome remind(Job job, Instant now, Instant nextLook);
}
