package io.aiclearance.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Change;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.OutboxMessage;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.extension.Extension;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.intake.SecretRecord;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.intake.Submission;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.people.Identity;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.ProposedChange;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.storage.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Each test begins with an empty store, which only the ports can read and write. */
public abstract class StoreContract {
  private final TestStore store;

  StoreContract(TestStore store) {
    this.store = store;
  }

  ClearancePorts ports() {
    return store.ports();
  }

  List<Waiting> waiting() {
    return store.waiting();
  }

  static IssueKey key(int number) {
    return new IssueKey("AIC-" + number);
  }

  static Transition to(Entity after, OutboxMessage... outbox) {
    return new Transition(List.of(change(after)), List.of(outbox));
  }

  static Change change(Entity after) {
    return Change.to(after, EventKind.SETTINGS_CHANGED, Samples.NOW, Actor.Part.SETUP, Facts.NONE);
  }

  static Change changeBy(String account, Entity after) {
    var actor = new Actor.Someone(new AccountId(account));
    return Change.to(after, EventKind.SETTINGS_CHANGED, Samples.NOW, actor, Facts.NONE);
  }

  /** Commits the state and gives it back as the store has it then. */
  @SuppressWarnings("unchecked")
  <T extends Entity> T put(T entity) {
    if (entity instanceof Grant.Ended ended && ended.revision().isNew()) {
      // only what was open can have ended
      var what = ended.entitlement();
      var open = put(new Grant.PendingProvision(what, ended.lastJob(), Revision.NEW));
      return put(Revised.on(open.revision(), entity));
    }
    if (entity.revision().isNew() && hadPlace(entity) > 0) {
      // only what was active can have a place to give back
      var waiver = ((AccessException) entity).waiver();
      var active = put(GovernanceSamples.active(waiver, hadPlace(entity)));
      return put(Revised.on(active.revision(), entity));
    }
    assertEquals(new CommitOutcome.Committed(), ports().commits().commit(to(entity)));
    return (T) read(entity);
  }

  private static int hadPlace(Entity entity) {
    return switch (entity) {
      case AccessException.Expired over -> over.place();
      case AccessException.Revoked over -> over.place();
      default -> 0;
    };
  }

  /** What the store has under the name of the request, in whichever state it is now. */
  Request stored(Request request) {
    return (Request) read(request);
  }

  private Entity read(Entity entity) {
    var ports = ports();
    return switch (entity) {
      case Request request -> ports.requests().find(request.key()).orElseThrow();
      case Grant grant -> ports.grants().find(grant.id()).orElseThrow();
      case Job job -> ports.jobs().find(job.id()).orElseThrow();
      case Tool tool -> ports.catalog().find(tool.id()).orElseThrow();
      case SiteSettings _ -> ports.site().settings().orElseThrow();
      case Identity identity -> ports.identities().find(identity.signIn()).orElseThrow();
      case SecretRecord secret -> ports.secrets().find(secret.name()).orElseThrow();
      case Submission submission -> ports.submissions().find(submission.id()).orElseThrow();
      case Governed governed -> ports.governance().find(governed.ref()).orElseThrow();
      case ProposedChange change ->
          ports.governance().proposal(change.proposal().id()).orElseThrow();
      case Delegation delegation -> ports.governance().delegation(delegation.id()).orElseThrow();
      case Extension extension -> ports.extensions().find(extension.id()).orElseThrow();
      case AccessException exception -> ports.exceptions().find(exception.id()).orElseThrow();
      default -> throw new IllegalArgumentException("no port for " + entity.ref());
    };
  }

  /** Whether the store gives back exactly what was written, on the version that this made. */
  void assertKept(Entity entity) {
    var stored = put(entity);
    assertEquals(Revised.on(stored.revision(), entity), stored);
    var wasEnded =
        (entity instanceof Grant.Ended || hadPlace(entity) > 0) && entity.revision().isNew();
    assertEquals(wasEnded ? 2 : entity.revision().version() + 1, stored.revision().version());
  }

  List<OutboxMessage> messages() {
    return waiting().stream()
        .filter(Waiting.Message.class::isInstance)
        .map(waiting -> ((Waiting.Message) waiting).message())
        .toList();
  }

  List<String> eventIds() {
    return waiting().stream()
        .filter(Waiting.Event.class::isInstance)
        .map(Waiting::id)
        .sorted()
        .toList();
  }

  /** Goes through all pages; none holds more than was asked for. */
  static <T> List<T> walk(int limit, Function<@Nullable String, Page<T>> page) {
    var all = new ArrayList<T>();
    String from = null;
    do {
      var next = page.apply(from);
      if (next.items().size() > limit) {
        throw new AssertionError("a page of " + next.items().size());
      }
      all.addAll(next.items());
      from = next.next();
    } while (from != null);
    return all;
  }
}
