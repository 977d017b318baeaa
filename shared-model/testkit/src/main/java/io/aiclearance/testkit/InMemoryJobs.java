package io.aiclearance.testkit;

import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.job.JobState;
import io.aiclearance.domain.job.Jobs;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record InMemoryJobs(InMemoryClearance store) implements Jobs {
  private static final Comparator<Job> OLDEST_FIRST =
      Comparator.<Job, Instant>comparing(job -> ((Job.AwaitingManual) job).since())
          .thenComparing(job -> job.id().toString());

  @Override
  public Optional<Job> find(JobId id) {
    return store.find(new EntityRef(EntityRef.Kind.JOB, id.toString()), Job.class);
  }

  @Override
  public Page<Job> inState(JobState state, int limit, @Nullable String from) {
    var listed =
        store.all(Job.AwaitingManual.class).stream()
            .filter(job -> JobState.of(job) == state)
            .map(Job.class::cast)
            .toList();
    return Listing.page(listed, OLDEST_FIRST, limit, from);
  }

  @Override
  public List<Job.Runnable> overdue(Instant now, int limit) {
    return store.due(Job.Runnable.class, now, limit);
  }
}
