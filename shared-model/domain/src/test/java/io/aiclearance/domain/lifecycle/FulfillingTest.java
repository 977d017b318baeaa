package io.aiclearance.domain.lifecycle;

import static io.aiclearance.domain.Cases.APPROVER;
import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.OKTA;
import static io.aiclearance.domain.Cases.STORED;
import static io.aiclearance.domain.lifecycle.Situations.TERM;
import static io.aiclearance.domain.lifecycle.Situations.active;
import static io.aiclearance.domain.lifecycle.Situations.after;
import static io.aiclearance.domain.lifecycle.Situations.events;
import static io.aiclearance.domain.lifecycle.Situations.job;
import static io.aiclearance.domain.lifecycle.Situations.leaving;
import static io.aiclearance.domain.lifecycle.Situations.notes;
import static io.aiclearance.domain.lifecycle.Situations.pendingProvision;
import static io.aiclearance.domain.lifecycle.Situations.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.OutboxMessage.JobDue;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.Term;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.request.NoteTemplate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FulfillingTest {
  private static final Problem SLOW = new Problem("rate-limited", "Wait.");
  private static final Actor BY = new Actor.Someone(APPROVER.person().account());

  private static Job.Queued queued(Action action) {
    return new Job.Queued(task(1, action, OKTA), NOW, STORED);
  }

  private static Job.Running running(Action action, int attempts) {
    return new Job.Running(task(1, action, OKTA), attempts, NOW.plus(Fulfilment.LEASE), STORED);
  }

  @Test
  void a_queued_job_is_ready_from_its_moment_on() {
    var grant = pendingProvision(1, OKTA);
    var job = queued(Action.PROVISION);
    assertTrue(Fulfilment.ready(grant, job, NOW));
    assertFalse(Fulfilment.ready(grant, job, NOW.minusNanos(1)));
    assertFalse(Fulfilment.outcomeUnknown(job));
  }

  @Test
  void only_the_grants_newest_job_may_act_so_that_no_late_add_follows_a_remove() {
    assertFalse(
        Fulfilment.ready(leaving(Grant.Ending.EXPIRED, 2, OKTA), queued(Action.PROVISION), NOW));
    var ended = new Grant.Expired(Situations.entitlement(OKTA), TERM, NOW, job(1), STORED);
    assertFalse(Fulfilment.ready(ended, queued(Action.PROVISION), NOW));
  }

  @Test
  void a_claim_holds_a_lease_and_counts_the_attempt() {
    var claimed = Fulfilment.claim(queued(Action.PROVISION), "run-1", NOW);
    var running = after(claimed, Job.Running.class);
    assertEquals(1, running.attempts());
    assertEquals(NOW.plus(Fulfilment.LEASE), running.leaseUntil());
    assertEquals(List.of(EventKind.JOB_STARTED), events(claimed));
    assertEquals(List.of(), claimed.outbox());
  }

  @Test
  void a_running_job_is_taken_up_again_only_when_its_lease_is_over_and_then_asks_first() {
    var grant = pendingProvision(1, OKTA);
    var job = running(Action.PROVISION, 1);
    assertFalse(Fulfilment.ready(grant, job, job.leaseUntil().minusNanos(1)));
    assertTrue(Fulfilment.ready(grant, job, job.leaseUntil()));
    assertTrue(Fulfilment.outcomeUnknown(job));
    assertEquals(
        2, after(Fulfilment.claim(job, "run-2", job.leaseUntil()), Job.Running.class).attempts());
  }

  @Test
  void two_claims_of_the_same_moment_are_two_events() {
    var job = queued(Action.PROVISION);
    assertNotEquals(
        Fulfilment.claim(job, "run-1", NOW).changes().getFirst().event(),
        Fulfilment.claim(job, "run-2", NOW).changes().getFirst().event());
  }

  @Test
  void a_job_that_dies_at_every_attempt_is_handed_over_after_the_last() {
    assertFalse(Fulfilment.abandoned(running(Action.PROVISION, Fulfilment.MOST_ATTEMPTS - 1)));
    assertFalse(Fulfilment.abandoned(queued(Action.PROVISION)));
    var dead = running(Action.PROVISION, Fulfilment.MOST_ATTEMPTS);
    assertTrue(Fulfilment.abandoned(dead));
    var transition = Fulfilment.abandon(pendingProvision(1, OKTA), dead, dead.leaseUntil());
    assertEquals("never-finished", after(transition, Job.Failed.class).problem().code());
    assertEquals(job(2), after(transition, Job.AwaitingManual.class).id());
    assertEquals(job(2), after(transition, Grant.PendingProvision.class).lastJob());
  }

  @Test
  void a_provision_done_activates_the_grant_from_now_and_not_from_the_approval() {
    var later = NOW.plus(Duration.ofDays(3));
    var done =
        Fulfilment.settle(
            pendingProvision(1, OKTA),
            running(Action.PROVISION, 1),
            new ProviderOutcome.Done(),
            later,
            0);
    var grant = after(done, Grant.Active.class);
    assertEquals(Term.starting(later, 30), grant.term());
    assertEquals(job(1), grant.lastJob());
    assertEquals(Actor.Part.FULFILLMENT, after(done, Job.Succeeded.class).by());
    assertEquals(List.of(EventKind.JOB_SUCCEEDED, EventKind.GRANT_ACTIVATED), events(done));
    assertEquals(List.of(NoteTemplate.ACCESS_ACTIVE), notes(done));
  }

  @Test
  void being_a_member_already_is_success_and_the_evidence_says_so() {
    var done =
        Fulfilment.settle(
            pendingProvision(1, OKTA),
            running(Action.PROVISION, 2),
            new ProviderOutcome.AlreadyDone(),
            NOW,
            0);
    after(done, Grant.Active.class);
    assertEquals("yes", done.changes().getFirst().event().facts().details().get("already"));
  }

  @ParameterizedTest
  @EnumSource(Grant.Ending.class)
  void a_deprovision_done_ends_the_grant_as_it_was_to_end(Grant.Ending ending) {
    var done =
        Fulfilment.settle(
            leaving(ending, 1, OKTA),
            running(Action.DEPROVISION, 1),
            new ProviderOutcome.Done(),
            NOW,
            0);
    var ended = after(done, Grant.Ended.class);
    assertEquals(NOW, ended.endedAt());
    var expired = ending == Grant.Ending.EXPIRED;
    assertEquals(expired, ended instanceof Grant.Expired);
    assertEquals(
        List.of(
            EventKind.JOB_SUCCEEDED, expired ? EventKind.GRANT_EXPIRED : EventKind.GRANT_REVOKED),
        events(done));
    assertEquals(List.of(NoteTemplate.ACCESS_ENDED), notes(done));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void a_retry_waits_thirty_seconds_doubled_each_time_and_up_to_half_more(int attempts) {
    var base = Duration.ofSeconds(30L << (attempts - 1));
    assertEquals(base, pauseOf(attempts, new ProviderOutcome.RetryLater(null, SLOW), 0));
    assertEquals(
        base.plus(base.dividedBy(2)),
        pauseOf(attempts, new ProviderOutcome.RetryLater(null, SLOW), 1));
  }

  @Test
  void a_providers_own_pause_is_never_cut_short() {
    var asked = Duration.ofSeconds(100);
    assertEquals(asked, pauseOf(5, new ProviderOutcome.RetryLater(asked, SLOW), 0));
    assertEquals(
        Duration.ofSeconds(150), pauseOf(1, new ProviderOutcome.RetryLater(asked, SLOW), 1));
  }

  @Test
  void a_retry_is_due_on_the_queue_and_leaves_the_grant_alone() {
    var retry = settleProvision(1, new ProviderOutcome.RetryLater(null, SLOW));
    var retrying = after(retry, Job.Retrying.class);
    assertFalse(retrying.outcomeUnknown());
    assertEquals(1, retrying.attempts());
    assertEquals(SLOW, retrying.problem());
    assertEquals(List.of(EventKind.JOB_RETRYING), events(retry));
    assertEquals(List.of(new JobDue(job(1), retrying.notBefore())), retry.outbox());
    assertFalse(
        Fulfilment.ready(pendingProvision(1, OKTA), retrying, retrying.notBefore().minusNanos(1)));
    assertTrue(Fulfilment.ready(pendingProvision(1, OKTA), retrying, retrying.notBefore()));
  }

  @Test
  void after_an_unknown_outcome_the_next_attempt_asks_first() {
    var retry = settleProvision(1, new ProviderOutcome.Unknown(SLOW));
    assertTrue(Fulfilment.outcomeUnknown(after(retry, Job.Retrying.class)));
    var known = settleProvision(1, new ProviderOutcome.RetryLater(null, SLOW));
    assertFalse(Fulfilment.outcomeUnknown(after(known, Job.Retrying.class)));
  }

  @Test
  void the_last_attempt_gives_up_and_a_human_is_asked() {
    for (var outcome :
        List.of(new ProviderOutcome.RetryLater(null, SLOW), new ProviderOutcome.Unknown(SLOW))) {
      after(settleProvision(Fulfilment.MOST_ATTEMPTS - 1, outcome), Job.Retrying.class);
      handedOver(settleProvision(Fulfilment.MOST_ATTEMPTS, outcome));
    }
  }

  @Test
  void what_no_retry_can_mend_goes_to_a_human_at_once() {
    handedOver(settleProvision(1, new ProviderOutcome.Rejected(SLOW)));
  }

  private static void handedOver(io.aiclearance.domain.Transition transition) {
    after(transition, Job.Failed.class);
    var human = after(transition, Job.AwaitingManual.class);
    assertEquals(job(2), human.id());
    assertEquals(Action.PROVISION, human.task().action());
    assertEquals(Optional.of(SLOW), human.problem());
    var grant = after(transition, Grant.PendingProvision.class);
    assertEquals(job(2), grant.lastJob());
    assertEquals(
        List.of(
            EventKind.JOB_FAILED, EventKind.GRANT_HANDED_TO_HUMAN, EventKind.JOB_AWAITING_MANUAL),
        events(transition));
    assertEquals(List.of(NoteTemplate.FULFILMENT_FAILED), notes(transition));
  }

  @Test
  void a_remove_that_failed_leaves_the_grant_live_and_says_so() {
    var failed =
        Fulfilment.settle(
            leaving(Grant.Ending.EXPIRED, 1, OKTA),
            running(Action.DEPROVISION, 1),
            new ProviderOutcome.Rejected(SLOW),
            NOW,
            0);
    var grant = after(failed, Grant.DeprovisionFailed.class);
    assertEquals(SLOW, grant.problem());
    assertEquals(job(2), grant.lastJob());
    assertEquals(Grant.Ending.EXPIRED, grant.ending());
    assertEquals(EventKind.GRANT_DEPROVISION_FAILED, events(failed).get(1));
    assertTrue(grant instanceof Grant.Open);
  }

  @Test
  void a_human_who_provisions_activates_the_grant_and_is_evidence() {
    var task = task(2, Action.PROVISION, new ConnectorBinding.Manual());
    var waiting = new Job.AwaitingManual(task, NOW, Optional.empty(), STORED);
    var done =
        Fulfilment.completedByHand(
            pendingProvision(2, new ConnectorBinding.Manual()), waiting, BY, "Added", NOW);
    after(done, Grant.Active.class);
    assertEquals(BY, after(done, Job.Succeeded.class).by());
    var event = done.changes().getFirst().event();
    assertEquals(BY, event.actor());
    assertEquals("Added", event.facts().details().get("note"));
    assertEquals("yes", event.facts().details().get("byHand"));
  }

  @Test
  void a_human_who_removes_ends_a_grant_whose_removal_had_failed() {
    var task = task(2, Action.DEPROVISION, OKTA);
    var failed =
        new Grant.DeprovisionFailed(
            Situations.entitlement(OKTA),
            Optional.of(TERM),
            Grant.Ending.REVOKED,
            SLOW,
            job(2),
            STORED);
    var done =
        Fulfilment.completedByHand(
            failed, new Job.AwaitingManual(task, NOW, Optional.of(SLOW), STORED), BY, " ", NOW);
    after(done, Grant.Revoked.class);
    assertFalse(done.changes().getFirst().event().facts().details().containsKey("note"));
  }

  @Test
  void a_verification_changes_no_grant() {
    var done =
        Fulfilment.settle(
            active(1, OKTA), running(Action.VERIFY, 1), new ProviderOutcome.Done(), NOW, 0);
    assertEquals(List.of(EventKind.JOB_SUCCEEDED), events(done));
  }

  private static Duration pauseOf(int attempts, ProviderOutcome outcome, double jitter) {
    var transition =
        Fulfilment.settle(
            pendingProvision(1, OKTA), running(Action.PROVISION, attempts), outcome, NOW, jitter);
    return Duration.between(NOW, after(transition, Job.Retrying.class).notBefore());
  }

  private static io.aiclearance.domain.Transition settleProvision(
      int attempts, ProviderOutcome outcome) {
    return Fulfilment.settle(
        pendingProvision(1, OKTA), running(Action.PROVISION, attempts), outcome, NOW, 0);
  }
}
