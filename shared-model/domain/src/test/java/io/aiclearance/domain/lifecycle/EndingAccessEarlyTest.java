package io.aiclearance.domain.lifecycle;

import static io.aiclearance.domain.Cases.ADMIN;
import static io.aiclearance.domain.Cases.APPROVER;
import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.OKTA;
import static io.aiclearance.domain.Cases.REQUESTER;
import static io.aiclearance.domain.Cases.SECURITY;
import static io.aiclearance.domain.Cases.STORED;
import static io.aiclearance.domain.Cases.person;
import static io.aiclearance.domain.Cases.reviewer;
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
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.OutboxMessage.JobDue;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.ending.EndingCase;
import io.aiclearance.domain.ending.EndingCase.How;
import io.aiclearance.domain.ending.EndingRules;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.NoteTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Revoking and releasing (R4.8), and what becomes of the job that was under way (R5.1). */
class EndingAccessEarlyTest {
  private static final ConnectorBinding MANUAL = new ConnectorBinding.Manual();
  private static final Problem SLOW = new Problem("no-answer", "Try again.");
  private static final Instant LEASE_END = NOW.plusSeconds(90);
  private static final Reviewer HOLDER = new Reviewer(REQUESTER, Set.of());

  private static EndingCase revoking(Grant grant, Reviewer by) {
    return new EndingCase(grant, by, How.REVOCATION, "Left the team");
  }

  private static EndingCase releasing(Grant grant, Reviewer by) {
    return new EndingCase(grant, by, How.RELEASE, "");
  }

  private static Job.Succeeded done(ConnectorBinding connector) {
    return new Job.Succeeded(
        task(1, Action.PROVISION, connector), Actor.Part.FULFILLMENT, NOW, STORED);
  }

  private static Job.Running running() {
    return new Job.Running(task(1, Action.PROVISION, OKTA), 1, LEASE_END, STORED);
  }

  private static Optional<String> refusedBy(EndingCase wish) {
    return EndingRules.against(wish).map(refusal -> refusal.rule());
  }

  @Test
  void active_access_goes_its_one_way_out_at_once() {
    var out = EndEarly.begin(revoking(active(1, OKTA), APPROVER), done(OKTA), NOW);

    var grant = after(out, Grant.Deprovisioning.class);
    assertEquals(Grant.Ending.REVOKED, grant.ending());
    assertEquals(Optional.of(TERM), grant.term());
    var remove = after(out, Job.Queued.class);
    assertEquals(Action.DEPROVISION, remove.task().action());
    assertEquals(grant.lastJob(), remove.id());
    assertEquals(NOW, remove.notBefore());
    assertEquals(List.of(EventKind.GRANT_ENDING, EventKind.JOB_QUEUED), events(out));
    var facts = out.changes().getFirst().event().facts().details();
    assertEquals("Left the team", facts.get("reason"));
    assertEquals("revocation", facts.get("how"));
    assertEquals(APPROVER.actor(), out.changes().getFirst().event().actor());
    assertEquals(List.of(NoteTemplate.ACCESS_REVOKED), notes(out));
  }

  @Test
  void what_has_reached_its_end_expires_whoever_is_quicker_than_the_sweep() {
    for (var wish :
        List.of(revoking(active(1, OKTA), APPROVER), releasing(active(1, OKTA), HOLDER))) {
      var last = EndEarly.begin(wish, done(OKTA), TERM.endsAt().minusNanos(1));
      assertEquals(Grant.Ending.REVOKED, after(last, Grant.Deprovisioning.class).ending());

      var late = EndEarly.begin(wish, done(OKTA), TERM.endsAt());
      assertEquals(Grant.Ending.EXPIRED, after(late, Grant.Deprovisioning.class).ending());
      assertEquals("expired", late.changes().getFirst().event().facts().details().get("ending"));
    }
  }

  @Test
  void a_manual_tools_removal_waits_for_a_human() {
    var out = EndEarly.begin(revoking(active(1, MANUAL), APPROVER), done(MANUAL), NOW);

    assertEquals(Action.DEPROVISION, after(out, Job.AwaitingManual.class).task().action());
    assertEquals(
        List.of(NoteTemplate.ACCESS_REVOKED, NoteTemplate.MANUAL_TASK_WAITING), notes(out));
  }

  @Test
  void what_was_never_given_ends_without_a_term() {
    var waiting =
        new Job.AwaitingManual(task(1, Action.PROVISION, MANUAL), NOW, Optional.empty(), STORED);
    var out = EndEarly.begin(revoking(pendingProvision(1, MANUAL), APPROVER), waiting, NOW);

    var grant = after(out, Grant.Deprovisioning.class);
    assertEquals(Optional.empty(), grant.term());
    var closed = after(out, Job.Failed.class);
    assertEquals("superseded", closed.problem().code());
    var ended =
        Fulfilment.completedByHand(
            grant, after(out, Job.AwaitingManual.class), APPROVER.actor(), "", NOW.plusSeconds(60));
    assertEquals(Optional.empty(), after(ended, Grant.Revoked.class).term());
  }

  @Test
  void only_what_has_begun_expires() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Grant.Deprovisioning(
                Situations.entitlement(OKTA),
                Optional.empty(),
                Grant.Ending.EXPIRED,
                job(2),
                STORED));
  }

  @Test
  void a_job_that_waits_to_be_tried_again_is_closed() {
    for (var waiting :
        List.<Job>of(
            new Job.Queued(task(1, Action.PROVISION, OKTA), NOW, STORED),
            new Job.Retrying(
                task(1, Action.PROVISION, OKTA), 2, NOW.plusSeconds(300), SLOW, false, STORED))) {
      var out = EndEarly.begin(revoking(pendingProvision(1, OKTA), ADMIN), waiting, NOW);

      after(out, Job.Failed.class);
      assertEquals(NOW, after(out, Job.Queued.class).notBefore());
      assertTrue(events(out).contains(EventKind.JOB_SUPERSEDED));
    }
  }

  @Test
  void a_removal_waits_where_nobody_knows_what_the_last_attempt_did() {
    var retrying =
        new Job.Retrying(
            task(1, Action.PROVISION, OKTA), 2, NOW.plusSeconds(45), SLOW, true, STORED);
    var out = EndEarly.begin(revoking(pendingProvision(1, OKTA), ADMIN), retrying, NOW);

    assertEquals(NOW.plusSeconds(45), after(out, Job.Queued.class).notBefore());
  }

  @Test
  void a_removal_waits_until_a_running_attempt_is_dead() {
    var out = EndEarly.begin(revoking(pendingProvision(1, OKTA), APPROVER), running(), NOW);

    assertEquals(LEASE_END, after(out, Job.Queued.class).notBefore());
    assertTrue(out.outbox().contains(new JobDue(job(2), LEASE_END)));
    // it is written again, so that whoever ends the access has seen it run
    assertEquals(LEASE_END, after(out, Job.Running.class).leaseUntil());
    assertFalse(Fulfilment.ready(leaving(Grant.Ending.REVOKED, 2, OKTA), running(), LEASE_END));
  }

  @Test
  void a_late_success_is_recorded_and_the_removal_follows() {
    var grant = leaving(Grant.Ending.REVOKED, 2, OKTA);
    var late = Fulfilment.settle(grant, running(), new ProviderOutcome.Done(), NOW, 0);

    assertEquals(List.of(EventKind.JOB_SUCCEEDED), events(late));
    assertEquals("yes", late.changes().getFirst().event().facts().details().get("superseded"));
    assertEquals(List.of(), late.outbox());
  }

  @Test
  void a_late_failure_is_neither_tried_again_nor_handed_to_anybody() {
    var grant = leaving(Grant.Ending.REVOKED, 2, OKTA);
    for (var outcome :
        List.of(
            new ProviderOutcome.Unknown(SLOW),
            new ProviderOutcome.RetryLater(Duration.ofSeconds(1), SLOW),
            new ProviderOutcome.Rejected(SLOW))) {
      Transition late = Fulfilment.settle(grant, running(), outcome, NOW, 0);

      assertEquals("no-answer", after(late, Job.Failed.class).problem().code());
      assertEquals(1, late.changes().size());
      assertEquals(List.of(), late.outbox());
    }
  }

  @Test
  void a_dead_attempt_that_was_left_behind_is_closed_once_its_lease_ends() {
    var grant = leaving(Grant.Ending.REVOKED, 2, OKTA);

    assertFalse(Fulfilment.leftBehind(grant, running(), LEASE_END.minusNanos(1)));
    assertTrue(Fulfilment.leftBehind(grant, running(), LEASE_END));
    assertFalse(Fulfilment.leftBehind(pendingProvision(1, OKTA), running(), LEASE_END));
    after(Fulfilment.close(running(), LEASE_END), Job.Failed.class);
  }

  @Test
  void those_who_decide_revoke_for_a_reason() {
    for (var by : List.of(APPROVER, SECURITY, ADMIN)) {
      assertEquals(Optional.empty(), refusedBy(revoking(active(1, OKTA), by)));
    }
    for (var by : List.of(HOLDER, reviewer("auditor", Role.AUDITOR), reviewer("other"))) {
      assertEquals(Optional.of("revoker-takes-part"), refusedBy(revoking(active(1, OKTA), by)));
    }
    assertEquals(
        Optional.of("revocation-has-a-reason"),
        refusedBy(new EndingCase(active(1, OKTA), ADMIN, How.REVOCATION, "  ")));
  }

  @Test
  void a_part_that_is_lent_for_one_tool_revokes_no_access_to_another() {
    var tool = Situations.entitlement(OKTA).tool();
    for (var lentFor : Arrays.asList(null, tool, new ToolId("another"))) {
      var expected = new ToolId("another").equals(lentFor) ? "revoker-takes-part" : "nothing";
      var by = reviewer("eve").standingInFor(List.of(lent(APPROVER, lentFor)));
      assertEquals(expected, refusedBy(revoking(active(1, OKTA), by)).orElse("nothing"));
    }
  }

  private static Reviewer.Stand lent(Reviewer lender, @Nullable ToolId tool) {
    var delegation =
        new Delegation(
            new DelegationId("d-1"),
            lender.person(),
            person("eve"),
            Set.of(Role.APPROVER),
            null,
            tool,
            NOW,
            NOW.plus(Duration.ofDays(5)),
            "Away",
            null,
            STORED);
    return new Reviewer.Stand(delegation, lender);
  }

  @Test
  void a_person_releases_their_own_and_nobody_elses() {
    assertEquals(Optional.empty(), refusedBy(releasing(active(1, OKTA), HOLDER)));
    assertEquals(
        Optional.of("only-the-holder-releases"), refusedBy(releasing(active(1, OKTA), ADMIN)));
    var out = EndEarly.begin(releasing(active(1, OKTA), HOLDER), done(OKTA), NOW);
    assertEquals(List.of(NoteTemplate.ACCESS_RELEASED), notes(out));
    assertEquals("release", out.changes().getFirst().event().facts().details().get("how"));
  }

  @Test
  void what_is_ending_is_fulfilled_and_what_has_expired_is_over() {
    assertTrue(revoking(leaving(Grant.Ending.EXPIRED, 2, OKTA), ADMIN).fulfilled());
    assertFalse(revoking(active(1, OKTA), ADMIN).fulfilled());
    var expired = new Grant.Expired(Situations.entitlement(OKTA), TERM, NOW, job(2), STORED);
    assertEquals(Optional.of("access-has-not-ended"), refusedBy(revoking(expired, ADMIN)));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            EndEarly.begin(
                revoking(leaving(Grant.Ending.EXPIRED, 1, OKTA), ADMIN), done(OKTA), NOW));
    assertInstanceOf(Job.Succeeded.class, done(OKTA));
    assertThrows(
        IllegalArgumentException.class,
        () -> EndEarly.begin(revoking(active(2, OKTA), ADMIN), done(OKTA), NOW));
  }
}
