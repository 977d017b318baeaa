package io.aiclearance.testkit;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.OutboxMessage;
import io.aiclearance.domain.OutboxMessage.JobDue;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.intake.SecretRecord;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.intake.Submission;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.people.Identity;
import io.aiclearance.domain.request.Request;
import io.aiclearance.evidence.EventStamp;
import io.aiclearance.evidence.StampedEvent;
import io.aiclearance.storage.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All ports over one map: what the real store must be indistinguishable from. */
public final class InMemoryClearance implements Commits, TestStore {
  private final Map<EntityRef, Entity> states = new LinkedHashMap<>();
  private final List<Entity> ever = new ArrayList<>();
  private final Map<EntityRef, Instant> due = new LinkedHashMap<>();
  private final Map<String, StampedEvent> events = new LinkedHashMap<>();
  private final Map<String, OutboxMessage> outbox = new LinkedHashMap<>();
  private final InMemoryClaims claims = new InMemoryClaims();
  private final EventStamp stamp = Tables.stamp();

  @Override
  public ClearancePorts ports() {
    return new ClearancePorts(
        this,
        new InMemoryRequests(this),
        new InMemoryGrants(this),
        new InMemoryJobs(this),
        new InMemoryCatalog(this),
        () -> find(SiteSettings.REF, SiteSettings.class),
        signIn ->
            find(new EntityRef(EntityRef.Kind.IDENTITY, Identity.idOf(signIn)), Identity.class),
        id -> find(new EntityRef(EntityRef.Kind.SUBMISSION, id.value()), Submission.class),
        name -> find(SecretRecord.ref(name), SecretRecord.class),
        new InMemoryGovernance(this::now, this::ever),
        new InMemoryExceptions(this::now),
        new InMemoryExtensions(this::now));
  }

  /** Every event and message that was committed and that nobody has taken away. */
  @Override
  public synchronized List<Waiting> waiting() {
    return Stream.<Waiting>concat(
            outbox.entrySet().stream().map(m -> new Waiting.Message(m.getKey(), m.getValue())),
            events.entrySet().stream().map(e -> new Waiting.Event(e.getKey(), e.getValue(), false)))
        .toList();
  }

  @Override
  public synchronized CommitOutcome commit(Transition transition) {
    var stamped = transition.changes().stream().map(this::stamped).toList();
    var first = transition.changes().getFirst().event().id();
    if (stamped.getFirst().equals(events.get(first))) {
      return new CommitOutcome.Committed();
    }
    if (transition.changes().stream().map(Change::after).anyMatch(this::late)) {
      return new CommitOutcome.Stale();
    }
    var inTheWay =
        transition.changes().stream()
            .flatMap(change -> inTheWay(change.after()).stream())
            .findFirst();
    if (inTheWay.isPresent()) {
      return inTheWay.get();
    }
    for (var i = 0; i < stamped.size(); i++) {
      var change = transition.changes().get(i);
      var event = stamped.get(i);
      write(change.after(), new Revision(change.event().version(), event.contentHash()));
      events.put(change.event().id(), event);
    }
    for (var i = 0; i < transition.outbox().size(); i++) {
      outbox.put(first + "~" + i, transition.outbox().get(i));
    }
    return new CommitOutcome.Committed();
  }

  @Override
  public synchronized CommitOutcome remind(Job job, Instant now, Instant nextLook) {
    var dueAt = due.get(job.ref());
    if (stale(job) || dueAt == null || !dueAt.isBefore(nextLook)) {
      return new CommitOutcome.Stale();
    }
    due.put(job.ref(), nextLook);
    outbox.put(job.ref() + "@" + nextLook.toEpochMilli(), new JobDue(job.id(), now));
    return new CommitOutcome.Committed();
  }

  private synchronized List<Entity> now() {
    return List.copyOf(states.values());
  }

  private synchronized List<Entity> ever() {
    return List.copyOf(ever);
  }

  synchronized <T extends Entity> Optional<T> find(EntityRef ref, Class<T> type) {
    return Optional.ofNullable(states.get(ref)).map(type::cast);
  }

  synchronized <T extends Entity> List<T> all(Class<T> type) {
    return states.values().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** What has become due up to a moment, earliest first. */
  synchronized <T extends Entity> List<T> due(Class<T> type, Instant now, int limit) {
    var found = new ArrayList<T>();
    due.entrySet().stream()
        .filter(entry -> !entry.getValue().isAfter(now))
        .sorted(Map.Entry.comparingByValue())
        .map(entry -> states.get(entry.getKey()))
        .filter(type::isInstance)
        .limit(limit)
        .forEach(entity -> found.add(type.cast(entity)));
    return found;
  }

  private StampedEvent stamped(Change change) {
    return stamp.stamp(change.event(), change.after().revision().lastEventHash());
  }

  private boolean late(Entity after) {
    return stale(after) || InMemoryClaims.placeLost(after, states.values());
  }

  private boolean stale(Entity entity) {
    var stored = states.get(entity.ref());
    var version = stored == null ? 0 : stored.revision().version();
    return version != entity.revision().version();
  }

  private Optional<CommitOutcome> inTheWay(Entity entity) {
    return openGrant(entity)
        .<CommitOutcome>map(CommitOutcome.OpenGrantExists::new)
        .or(() -> claims.taken(entity).map(CommitOutcome.NameTaken::new));
  }

  private Optional<GrantId> openGrant(Entity entity) {
    return entity instanceof Grant.Open grant
            && (grant.revision().isNew() || grant instanceof Grant.PendingProvision)
        ? all(Grant.Open.class).stream()
            .filter(open -> holds(open).equals(holds(grant)))
            .filter(open -> grant.revision().isNew() || !open.id().equals(grant.id()))
            .map(Grant::id)
            .findFirst()
        : Optional.empty();
  }

  private static String holds(Grant grant) {
    return grant.entitlement().holder() + "#" + grant.entitlement().tool();
  }

  private void write(Entity entity, Revision revision) {
    var stored = Revised.on(revision, entity);
    states.put(entity.ref(), stored);
    ever.add(stored);
    claims.keep(entity);
    var at =
        switch (entity) {
          case Job job -> job.dueAt();
          case Grant.Active active -> Optional.of(active.term().endsAt());
          case Request.Undecided undecided -> Optional.of(undecided.origin().lapsesAt());
          default -> Optional.<Instant>empty();
        };
    due.remove(entity.ref());
    at.ifPresent(moment -> due.put(entity.ref(), moment));
  }
}
