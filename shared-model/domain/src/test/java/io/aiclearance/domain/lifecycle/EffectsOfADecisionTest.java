package io.aiclearance.domain.lifecycle;

import static io.aiclearance.domain.Cases.APPROVER;
import static io.aiclearance.domain.Cases.KEY;
import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.approve;
import static io.aiclearance.domain.Cases.deny;
import static io.aiclearance.domain.Cases.open;
import static io.aiclearance.domain.Cases.pending;
import static io.aiclearance.domain.Cases.reviewer;
import static io.aiclearance.domain.Cases.tool;
import static io.aiclearance.domain.lifecycle.Situations.after;
import static io.aiclearance.domain.lifecycle.Situations.events;
import static io.aiclearance.domain.lifecycle.Situations.job;
import static io.aiclearance.domain.lifecycle.Situations.notes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.OutboxMessage.JobDue;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.domain.request.Request;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectsOfADecisionTest {
  @Test
  void a_yes_brings_one_grant_and_its_first_job_in_one_transition() {
    var transition = decide(tool(RiskLevel.LOW), approve(APPROVER, 7));
    var approved = after(transition, Request.Approved.class);
    var grant = after(transition, Grant.PendingProvision.class);
    assertEquals(approved.grant(), grant.id());
    assertEquals(7, grant.entitlement().days());
    assertEquals(job(1), grant.lastJob());
    assertEquals(job(1), after(transition, Job.Queued.class).id());
    assertEquals(
        List.of(EventKind.REQUEST_APPROVED, EventKind.GRANT_CREATED, EventKind.JOB_QUEUED),
        events(transition));
    assertTrue(transition.outbox().contains(new JobDue(job(1), NOW)));
    assertEquals(TicketUpdate.Move.APPROVE, update(transition).move());
    for (var change : transition.changes()) {
      assertEquals(new Actor.Someone(APPROVER.person().account()), change.event().actor());
      assertEquals(KEY, change.event().facts().request());
    }
  }

  @Test
  void a_yes_to_a_manual_tool_asks_a_human() {
    var manual = tool(RiskLevel.LOW, ToolStatus.APPROVED, new ConnectorBinding.Manual());
    var transition = decide(manual, approve(APPROVER));
    after(transition, Job.AwaitingManual.class);
    assertEquals(
        List.of(NoteTemplate.REQUEST_APPROVED, NoteTemplate.MANUAL_TASK_WAITING),
        notes(transition));
    assertTrue(transition.outbox().stream().noneMatch(JobDue.class::isInstance));
  }

  @Test
  void a_first_stages_yes_brings_no_grant_and_names_the_next_stage() {
    var transition = decide(tool(RiskLevel.HIGH), approve(APPROVER));
    assertEquals(List.of(EventKind.REQUEST_STAGE_APPROVED), events(transition));
    assertNull(update(transition).move());
    assertEquals("security reviewer", update(transition).notes().getFirst().args().get("next"));
  }

  @Test
  void a_no_brings_no_grant_and_moves_the_issue() {
    var transition = decide(tool(RiskLevel.LOW), deny(APPROVER, "No"));
    assertEquals(List.of(EventKind.REQUEST_DENIED), events(transition));
    assertEquals(TicketUpdate.Move.DENY, update(transition).move());
    var facts = transition.changes().getFirst().event().facts();
    assertEquals("No", facts.details().get("reason"));
    assertEquals(0L, facts.governanceVersion());
  }

  @Test
  void a_refusal_changes_nothing() {
    var tool = tool(RiskLevel.LOW);
    assertInstanceOf(
        Refusal.class,
        DecisionEffects.decide(open(pending(tool, 30), tool), approve(reviewer("nobody")), NOW));
  }

  private static Transition decide(Tool tool, DecisionCommand command) {
    return assertInstanceOf(
        Transition.class, DecisionEffects.decide(open(pending(tool, 30), tool), command, NOW));
  }

  private static TicketUpdate update(Transition transition) {
    return transition.outbox().stream()
        .filter(TicketUpdate.class::isInstance)
        .map(TicketUpdate.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
