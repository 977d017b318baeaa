package io.aiclearance.domain.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.OutboxMessage.JobDue;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.Term;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import io.aiclearance.domain.request.Wanted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All states and events of a walk, and what must hold of them after every step. */
final class Ledger {
  private final Map<EntityRef, Entity> states =
      new TreeMap<>(Comparator.comparing(EntityRef::toString));
  private final Map<EntityRef, Long> versions = new HashMap<>();
  private final List<AuditEvent> events = new ArrayList<>();

  /** Writes all of the transition or, where it was decided on an older state, nothing. */
  boolean commit(Transition transition) {
    var fresh =
        transition.changes().stream()
            .allMatch(
                change ->
                    versions.getOrDefault(change.after().ref(), 0L)
                        == change.after().revision().version());
    if (fresh) {
      for (var change : transition.changes()) {
        states.put(change.after().ref(), change.after());
        versions.put(change.after().ref(), change.event().version());
        events.add(change.event());
      }
      assertTold(transition);
    }
    return fresh;
  }

  /** The revision that a state read now would carry; the walk's states carry the one before. */
  Revision revisionOf(EntityRef ref) {
    var version = versions.getOrDefault(ref, 0L);
    return version == 0 ? Revision.NEW : new Revision(version, "ab".repeat(32));
  }

  int events() {
    return events.size();
  }

  <T extends Entity> List<T> all(Class<T> type) {
    return states.values().stream().filter(type::isInstance).map(type::cast).toList();
  }

  Optional<Request> request(IssueKey key) {
    return Optional.ofNullable(
        (Request) states.get(new EntityRef(EntityRef.Kind.REQUEST, key.value())));
  }

  Optional<GrantId> openGrant(AccountId holder, ToolId tool) {
    return all(Grant.Open.class).stream()
        .filter(grant -> grant.entitlement().holder().account().equals(holder))
        .filter(grant -> grant.entitlement().tool().equals(tool))
        .map(Grant::id)
        .findFirst();
  }

  void assertSound() {
    approvedMeansOneGrant();
    oneOpenGrantForPersonAndTool();
    jobsMatchTheirGrants();
    removesComeAfterAdds();
    accessLasts180DaysInAll();
    newToolsAreReviewedOnce();
    eachChangeHasItsEvent();
  }

  private void approvedMeansOneGrant() {
    var approved = all(Request.Approved.class).stream().map(Request.Approved::grant).toList();
    var grants = all(Grant.class).stream().map(Grant::id).toList();
    assertEquals(new HashSet<>(approved), new HashSet<>(grants));
  }

  private void oneOpenGrantForPersonAndTool() {
    var seen = new HashSet<String>();
    for (var grant : all(Grant.Open.class)) {
      var entitlement = grant.entitlement();
      assertTrue(
          seen.add(entitlement.holder().account() + " " + entitlement.tool()),
          () -> "two open grants like " + grant);
    }
  }

  private void jobsMatchTheirGrants() {
    for (var grant : all(Grant.class)) {
      var jobs =
          all(Job.class).stream().filter(job -> job.id().grant().equals(grant.id())).toList();
      var open = jobs.stream().filter(Job.Open.class::isInstance).toList();
      var moves = grant instanceof Grant.PendingProvision || grant instanceof Grant.Leaving;
      assertEquals(
          moves ? 1 : 0,
          open.stream().filter(job -> job.id().equals(grant.lastJob())).count(),
          () -> "open jobs of " + grant);
      open.stream()
          .filter(job -> !job.id().equals(grant.lastJob()))
          .forEach(job -> assertTrue(leftBehind(job), () -> "open beside the last " + job));
      assertEquals(grant.lastJob().ordinal(), jobs.size(), "no ordinal is left out");
    }
  }

  /** What ran when its grant went another way, or was tried again in that very moment. */
  private static boolean leftBehind(Job job) {
    return job instanceof Job.Running;
  }

  /** A late add never lands after a remove (R5.1). */
  private void removesComeAfterAdds() {
    for (var remove : all(Job.Running.class)) {
      if (remove.task().action() == Action.DEPROVISION) {
        var began = remove.leaseUntil().minus(Fulfilment.LEASE);
        all(Job.Running.class).stream()
            .filter(job -> job.id().grant().equals(remove.id().grant()))
            .filter(job -> job.task().action() == Action.PROVISION)
            .forEach(
                add ->
                    assertTrue(
                        !add.leaseUntil().isAfter(began), () -> add + " may outlive " + remove));
      }
    }
    var ending = new HashSet<GrantId>();
    for (var event : events) {
      var grant = event.facts().grant();
      switch (event.kind()) {
        case GRANT_ENDING -> ending.add(grant);
        case GRANT_REOPENED -> ending.remove(grant);
        case JOB_STARTED ->
            assertTrue(
                !ending.contains(grant)
                    || !"provision".equals(event.facts().details().get("action")),
                () -> "added while it ends: " + event);
        default -> {}
      }
    }
  }

  private void accessLasts180DaysInAll() {
    for (var active : all(Grant.Active.class)) {
      var first = active.entitlement().firstStart(active.term());
      assertTrue(
          !active.term().endsAt().isAfter(first.plus(Term.LONGEST)), () -> "too long " + active);
    }
  }

  /** A tool enters the catalog by a request that it was reviewed for, and no name does twice. */
  private void newToolsAreReviewedOnce() {
    var added = all(Tool.class);
    assertEquals(
        added.size(), added.stream().map(Tool::name).distinct().count(), () -> "twice: " + added);
    var granted = all(Grant.class).stream().map(grant -> grant.entitlement().tool()).toList();
    added.forEach(tool -> assertTrue(granted.contains(tool.id()), () -> "granted to none " + tool));
    for (var request : all(Request.Approved.class)) {
      if (request.ask().wanted() instanceof Wanted.Classified) {
        var stages = request.approvals().stream().map(StageApproval::stage).toList();
        assertTrue(
            stages.contains(Role.APPROVER) && stages.contains(Role.SECURITY_REVIEWER),
            () -> "reviewed by " + stages);
        assertTrue(request.grantedDays() <= 90, () -> "too long " + request);
      }
    }
  }

  private void eachChangeHasItsEvent() {
    var last = new HashMap<EntityRef, Long>();
    for (var event : events) {
      assertEquals(last.getOrDefault(event.entity(), 0L) + 1, event.version(), event.id());
      last.put(event.entity(), event.version());
    }
    assertEquals(versions, last);
  }

  /** Whatever may run is on the queue, so that no job depends on a sweep. */
  private static void assertTold(Transition transition) {
    for (var change : transition.changes()) {
      if (change.after() instanceof Job.Runnable job && !(job instanceof Job.Running)) {
        assertTrue(
            transition.outbox().contains(new JobDue(job.id(), job.notBefore())),
            () -> "nobody is told of " + job);
      }
    }
  }
}
