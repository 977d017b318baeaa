package io.aiclearance.fulfillment;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Change;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.OutboxMessage;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.GrantState;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.job.JobState;
import io.aiclearance.domain.job.Jobs;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps what is committed, on versions, as the table does. */
final class InMemoryClearance implements Commits {
  private final Map<EntityRef, Entity> entities = new HashMap<>();
  final List<OutboxMessage> outbox = new ArrayList<>();
  final List<String> events = new ArrayList<>();
  Runnable beforeCommit = () -> {};

  final Jobs jobs =
      new Jobs() {
        @Override
        public Optional<Job> find(JobId id) {
          return Optional.ofNullable(
              (Job) entities.get(new EntityRef(EntityRef.Kind.JOB, id.toString())));
        }

        @Override
        public Page<Job> inState(JobState state, int limit, @Nullable String from) {
          throw new UnsupportedOperationException();
        }

        @Override
        public List<Job.Runnable> overdue(Instant now, int limit) {
          throw new UnsupportedOperationException();
        }
      };

  final Grants grants =
      new Grants() {
        @Override
        public Optional<Grant> find(GrantId id) {
          return Optional.ofNullable(
              (Grant) entities.get(new EntityRef(EntityRef.Kind.GRANT, id.value())));
        }

        @Override
        public Optional<GrantId> openFor(AccountId holder, ToolId tool) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Page<Grant> inState(GrantState state, int limit, @Nullable String from) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Page<Grant> of(AccountId holder, int limit, @Nullable String from) {
          throw new UnsupportedOperationException();
        }

        @Override
        public List<Grant.Active> overdue(Instant now, int limit) {
          throw new UnsupportedOperationException();
        }
      };

  void has(Entity entity) {
    entities.put(entity.ref(), written(entity));
  }

  @Override
  public CommitOutcome commit(Transition transition) {
    var before = beforeCommit;
    beforeCommit = () -> {};
    before.run();
    for (var change : transition.changes()) {
      var stored = entities.get(change.after().ref());
      var version = stored == null ? 0 : stored.revision().version();
      if (version != change.after().revision().version()) {
        return new CommitOutcome.Stale();
      }
    }
    transition.changes().stream().map(Change::after).forEach(this::has);
    transition.changes().forEach(change -> events.add(change.event().kind().word()));
    outbox.addAll(transition.outbox());
    return new CommitOutcome.Committed();
  }

  @Override
  public CommitOutcome remind(Job job, Instant now, Instant nextLook) {
    throw new UnsupportedOperationException();
  }

  /** The same record, one version further. */
  private static Entity written(Entity entity) {
    var type = entity.getClass();
    var components = type.getRecordComponents();
    try {
      var values = new ArrayList<Object>();
      for (var component : components) {
        var accessor = component.getAccessor();
        values.add(
            component.getType() == Revision.class
                ? new Revision(entity.revision().version() + 1, "f".repeat(64))
                : accessor.invoke(entity));
      }
      return type.getDeclaredConstructor(
              Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
