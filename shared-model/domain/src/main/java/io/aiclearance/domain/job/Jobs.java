package io.aiclearance.domain.job;

import io.aiclearance.domain.JobId;
import io.aiclearance.domain.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port that reads jobs. */
public interface Jobs {
  Optional<Job> find(JobId id);

  /** Oldest first; only what waits for a human is kept in a list, every other state's is empty. */
  Page<Job> inState(JobState state, int limit, @Nullable String from);

  /** Runnable jobs that nobody took up in time, earliest first. */
  List<Job.Runnable> overdue(Instant now, int limit);
}
