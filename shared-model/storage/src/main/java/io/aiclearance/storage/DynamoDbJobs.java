package io.aiclearance.storage;

import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.job.JobState;
import io.aiclearance.domain.job.Jobs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

public final class DynamoDbJobs implements Jobs {
  private final ClearanceTable table;

  public DynamoDbJobs(DynamoDbClient client, String table) {
    this.table = new ClearanceTable(client, table);
  }

  @Override
  public Optional<Job> find(JobId id) {
    return table.find(new EntityRef(EntityRef.Kind.JOB, id.toString())).map(DynamoDbJobs::read);
  }

  @Override
  public Page<Job> inState(JobState state, int limit, @Nullable String from) {
    return table
        .list(Keys.STATUS_INDEX, Keys.STATUS_KEY, JobItems.statusKey(state), true, limit, from)
        .map(DynamoDbJobs::read);
  }

  @Override
  public List<Job.Runnable> overdue(Instant now, int limit) {
    return table.due(Due.JOB, now, limit).stream()
        .map(DynamoDbJobs::read)
        .filter(Job.Runnable.class::isInstance)
        .map(Job.Runnable.class::cast)
        .toList();
  }

  private static Job read(Item item) {
    return JobItems.read(item, EntityItems.revision(item));
  }
}
