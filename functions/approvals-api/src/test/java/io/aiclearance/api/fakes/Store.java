package io.aiclearance.api.fakes;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Change;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.OutboxMessage;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.Catalog;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.domain.extension.Extensions;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.GrantState;
import io.aiclearance.domain.grant.Grants;
import io.aiclearance.domain.intake.SecretRecord;
import io.aiclearance.domain.intake.SecretRecords;
import io.aiclearance.domain.intake.Site;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.intake.Submission;
import io.aiclearance.domain.intake.Submissions;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.job.JobState;
import io.aiclearance.domain.job.Jobs;
import io.aiclearance.domain.people.Identities;
import io.aiclearance.domain.people.Identity;
import io.aiclearance.domain.people.SignIn;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.RequestState;
import io.aiclearance.domain.request.Requests;
import io.aiclearance.domain.waiver.Exceptions;
import io.aiclearance.testkit.InMemoryClaims;
import io.aiclearance.testkit.InMemoryExceptions;
import io.aiclearance.testkit.InMemoryExtensions;
import io.aiclearance.testkit.InMemoryGovernance;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is stored, in memory, with the real store's conditions: versions and one open grant. */
public final class Store implements Commits {
  private final Map<EntityRef, Entity> entities = new HashMap<>();
  private final List<Entity> ever = new ArrayList<>();
  private final List<AuditEvent> events = new ArrayList<>();
  private final List<OutboxMessage> outbox = new ArrayList<>();
  private @Nullable Runnable between;
  private final InMemoryClaims claims = new InMemoryClaims();
  private final Deque<Fault> faults = new ArrayDeque<>();

  /** What happens around one commit. */
  public interface Fault {
    /** Whether the commit itself is still made; whatever it throws reaches the caller. */
    CommitOutcome around(Supplier<CommitOutcome> commit);
  }

  /** The next commit meets this. */
  public void next(Fault fault) {
    faults.add(fault);
  }

  /** Happens once, after a request was read and before its person's open grant is. */
  public void betweenReads(Runnable somebodyElse) {
    between = somebodyElse;
  }

  @Override
  public synchronized CommitOutcome commit(Transition transition) {
    var fault = faults.poll();
    return fault == null ? write(transition) : fault.around(() -> write(transition));
  }

  private CommitOutcome write(Transition transition) {
    for (var change : transition.changes()) {
      if (stored(change.after().ref()).map(e -> e.revision().version()).orElse(0L)
              != change.after().revision().version()
          || InMemoryClaims.placeLost(change.after(), entities.values())) {
        return new CommitOutcome.Stale();
      }
      if (change.after() instanceof Grant grant
          && (grant.revision().isNew() || grant instanceof Grant.PendingProvision)) {
        var open = grants().openFor(holder(grant), grant.entitlement().tool());
        if (open.isPresent() && (grant.revision().isNew() || !open.get().equals(grant.id()))) {
          return new CommitOutcome.OpenGrantExists(open.get());
        }
      }
      var taken = claims.taken(change.after());
      if (taken.isPresent()) {
        return new CommitOutcome.NameTaken(taken.get());
      }
    }
    for (var change : transition.changes()) {
      put(change);
    }
    outbox.addAll(transition.outbox());
    return new CommitOutcome.Committed();
  }

  @Override
  public CommitOutcome remind(Job job, Instant now, Instant nextLook) {
    throw new UnsupportedOperationException("the API reminds of nothing");
  }

  private void put(Change change) {
    var version = change.after().revision().version() + 1;
    seed(Revised.at(change.after(), new Revision(version, "%064x".formatted(version))));
    events.add(change.event());
  }

  /** Puts what was there before. */
  public synchronized void seed(Entity entity) {
    var kept =
        entity.revision().isNew()
            ? Revised.at(entity, new Revision(1, "%064x".formatted(1)))
            : entity;
    entities.put(kept.ref(), kept);
    ever.add(kept);
    claims.keep(kept);
  }

  /** As if it had never been there. */
  public synchronized void forget(EntityRef ref) {
    entities.remove(ref);
  }

  /** Changes what is there behind everybody's back. */
  @SuppressWarnings("unchecked")
  public synchronized <E extends Entity> void change(E entity, UnaryOperator<E> change) {
    var next = change.apply((E) stored(entity.ref()).orElseThrow());
    var version = next.revision().version() + 1;
    entities.put(next.ref(), Revised.at(next, new Revision(version, "%064x".formatted(version))));
  }

  public synchronized List<AuditEvent> events() {
    return List.copyOf(events);
  }

  public synchronized List<OutboxMessage> outbox() {
    return List.copyOf(outbox);
  }

  private synchronized Optional<Entity> stored(EntityRef ref) {
    return Optional.ofNullable(entities.get(ref));
  }

  private <E extends Entity> Optional<E> find(EntityRef.Kind kind, String id, Class<E> type) {
    return stored(new EntityRef(kind, id)).map(type::cast);
  }

  private synchronized <E extends Entity> List<E> all(
      Class<E> type, Predicate<? super E> fits, Comparator<? super E> order) {
    return entities.values().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(fits)
        .sorted(order)
        .toList();
  }

  private static <E> Page<E> page(List<E> all, int limit, @Nullable String from) {
    var start = from == null ? 0 : Integer.parseInt(from);
    var end = Math.min(all.size(), start + limit);
    return new Page<>(all.subList(start, end), end < all.size() ? Integer.toString(end) : null);
  }

  private static AccountId holder(Grant grant) {
    return grant.entitlement().holder().account();
  }

  public Requests requests() {
    return new Requests() {
      private static final Comparator<Request> BY_TIME =
          Comparator.comparing((Request r) -> r.origin().askedAt())
              .thenComparing(r -> r.key().value());

      @Override
      public Optional<Request> find(IssueKey key) {
        return Store.this.find(EntityRef.Kind.REQUEST, key.value(), Request.class);
      }

      @Override
      public Map<IssueKey, Request> findAll(Collection<IssueKey> keys) {
        return keys.stream()
            .distinct()
            .flatMap(key -> find(key).stream())
            .collect(Collectors.toMap(Request::key, request -> request));
      }

      @Override
      public Page<Request> inState(RequestState state, int limit, @Nullable String from) {
        return page(all(Request.class, r -> RequestState.of(r) == state, BY_TIME), limit, from);
      }

      @Override
      public List<Request.Undecided> overdue(Instant now, int limit) {
        throw new UnsupportedOperationException("the API lapses nothing");
      }

      @Override
      public Page<Request> by(AccountId requester, int limit, @Nullable String from) {
        return page(
            all(
                Request.class,
                r -> r.origin().requester().account().equals(requester),
                BY_TIME.reversed()),
            limit,
            from);
      }
    };
  }

  public Grants grants() {
    return new Grants() {
      private static final Comparator<Grant> NEWEST =
          Comparator.comparing((Grant g) -> g.entitlement().grantedAt())
              .thenComparing(g -> g.id().value())
              .reversed();

      @Override
      public Optional<Grant> find(GrantId id) {
        return Store.this.find(EntityRef.Kind.GRANT, id.value(), Grant.class);
      }

      @Override
      public Optional<GrantId> openFor(AccountId holder, ToolId tool) {
        var somebodyElse = between;
        between = null;
        if (somebodyElse != null) {
          somebodyElse.run();
        }
        return all(Grant.class, g -> g instanceof Grant.Open && holder(g).equals(holder), NEWEST)
            .stream()
            .filter(g -> g.entitlement().tool().equals(tool))
            .map(Grant::id)
            .findFirst();
      }

      @Override
      public Page<Grant> inState(GrantState state, int limit, @Nullable String from) {
        return page(all(Grant.class, g -> GrantState.of(g) == state, NEWEST), limit, from);
      }

      @Override
      public Page<Grant> of(AccountId holder, int limit, @Nullable String from) {
        return page(all(Grant.class, g -> holder(g).equals(holder), NEWEST), limit, from);
      }

      @Override
      public List<Grant.Active> overdue(Instant now, int limit) {
        throw new UnsupportedOperationException("the API expires nothing");
      }
    };
  }

  public Jobs jobs() {
    return new Jobs() {
      @Override
      public Optional<Job> find(JobId id) {
        return Store.this.find(EntityRef.Kind.JOB, id.toString(), Job.class);
      }

      @Override
      public Page<Job> inState(JobState state, int limit, @Nullable String from) {
        return page(
            all(
                Job.class,
                j -> JobState.of(j) == state,
                Comparator.comparing((Job j) -> j.id().toString())),
            limit,
            from);
      }

      @Override
      public List<Job.Runnable> overdue(Instant now, int limit) {
        throw new UnsupportedOperationException("the API runs nothing");
      }
    };
  }

  public Catalog catalog() {
    return new Catalog() {
      @Override
      public Optional<Tool> find(ToolId id) {
        return Store.this.find(EntityRef.Kind.TOOL, id.value(), Tool.class);
      }

      @Override
      public List<Tool> withStatus(ToolStatus status) {
        return Store.this.all(
            Tool.class, t -> t.status() == status, Comparator.comparing(Tool::name));
      }
    };
  }

  public Site site() {
    return () -> stored(SiteSettings.REF).map(SiteSettings.class::cast);
  }

  public SecretRecords secrets() {
    return name -> stored(SecretRecord.ref(name)).map(SecretRecord.class::cast);
  }

  public Submissions submissions() {
    return id -> find(EntityRef.Kind.SUBMISSION, id.value(), Submission.class);
  }

  public Governance governance() {
    return new InMemoryGovernance(this::now, this::ever);
  }

  public Extensions extensions() {
    return new InMemoryExtensions(this::now);
  }

  public Exceptions exceptions() {
    return new InMemoryExceptions(this::now);
  }

  private synchronized Collection<Entity> now() {
    return List.copyOf(entities.values());
  }

  private synchronized List<Entity> ever() {
    return List.copyOf(ever);
  }

  public Identities identities() {
    return (SignIn signIn) -> find(EntityRef.Kind.IDENTITY, Identity.idOf(signIn), Identity.class);
  }
}
