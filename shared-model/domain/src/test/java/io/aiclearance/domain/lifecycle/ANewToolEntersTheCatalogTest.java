package io.aiclearance.domain.lifecycle;

import static io.aiclearance.domain.Cases.APPROVER;
import static io.aiclearance.domain.Cases.KEY;
import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.SECURITY;
import static io.aiclearance.domain.Cases.approve;
import static io.aiclearance.domain.Cases.approveAs;
import static io.aiclearance.domain.Cases.deny;
import static io.aiclearance.domain.Cases.open;
import static io.aiclearance.domain.Cases.pendingUnlisted;
import static io.aiclearance.domain.Cases.suno;
import static io.aiclearance.domain.lifecycle.Situations.after;
import static io.aiclearance.domain.lifecycle.Situations.events;
import static io.aiclearance.domain.lifecycle.Situations.notes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.domain.request.Request;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ANewToolEntersTheCatalogTest {
  private final Transition first =
      decide(open(pendingUnlisted("Suno", 30)), approveAs(APPROVER, suno(RiskLevel.MEDIUM)));
  private final Request.Pending waiting = after(first, Request.Pending.class);

  @Test
  void not_before_the_last_stage_has_said_yes() {
    assertEquals(List.of(EventKind.REQUEST_STAGE_APPROVED), events(first));
    var denied = decide(open(waiting), deny(SECURITY, "Too risky"));
    assertEquals(List.of(EventKind.REQUEST_DENIED), events(denied));
  }

  @Test
  void the_first_stages_evidence_says_how_it_was_proposed_and_classified() {
    var facts = first.changes().getFirst().event().facts();
    assertEquals(suno(RiskLevel.MEDIUM).tool(), facts.tool());
    var details = facts.details();
    assertEquals("Suno", details.get("proposedTool"));
    assertEquals("https://suno.example.com/?ref=1", details.get("proposedUrl"));
    assertEquals("Suno", details.get("toolName"));
    assertEquals("Suno Inc.", details.get("toolProvider"));
    assertEquals("medium", details.get("toolRisk"));
  }

  @Test
  void with_the_last_yes_come_tool_grant_and_job_in_one_transition() {
    var last = decide(open(waiting), approve(SECURITY));

    assertEquals(
        List.of(
            EventKind.REQUEST_APPROVED,
            EventKind.TOOL_ADDED,
            EventKind.GRANT_CREATED,
            EventKind.JOB_AWAITING_MANUAL),
        events(last));
    var tool = after(last, Tool.class);
    assertEquals(ToolStatus.APPROVED, tool.status());
    assertEquals(new ConnectorBinding.Manual(), tool.connector());
    assertEquals(RiskLevel.MEDIUM, tool.risk());
    var grant = after(last, Grant.PendingProvision.class);
    assertEquals(tool.id(), grant.entitlement().tool());
    assertEquals(30, grant.entitlement().days());
    assertEquals(tool.id(), after(last, Job.AwaitingManual.class).task().tool());
    assertEquals(
        List.of(
            NoteTemplate.REQUEST_APPROVED,
            NoteTemplate.TOOL_ADDED,
            NoteTemplate.MANUAL_TASK_WAITING),
        notes(last));
  }

  @Test
  void the_tools_own_evidence_says_by_whom_for_which_request_and_as_what() {
    var last = decide(open(waiting), approve(SECURITY));
    var event = last.changes().get(1).event();

    assertEquals(EventKind.TOOL_ADDED, event.kind());
    assertEquals(1, event.version());
    assertEquals(new Actor.Someone(SECURITY.person().account()), event.actor());
    assertEquals(KEY, event.facts().request());
    assertEquals(null, event.facts().subject());
    assertEquals(0L, event.facts().governanceVersion());
    assertEquals(
        Map.of(
            "name", "Suno",
            "provider", "Suno Inc.",
            "risk", "medium",
            "defaultDays", "14",
            "connector", "manual"),
        event.facts().details());
  }

  @Test
  void where_it_entered_by_another_request_it_does_not_enter_twice() {
    var entered = suno(RiskLevel.HIGH).entering();
    var stored =
        new Tool(
            entered.id(),
            entered.name(),
            entered.provider(),
            entered.status(),
            entered.risk(),
            entered.defaultDays(),
            entered.guidance(),
            entered.connector(),
            new Revision(1, "cd".repeat(32)));
    var last = decide(open(waiting, stored), approve(SECURITY));

    assertTrue(last.changes().stream().noneMatch(change -> change.after() instanceof Tool));
    assertEquals(stored.id(), after(last, Grant.PendingProvision.class).entitlement().tool());
  }

  private static Transition decide(OpenCase open, DecisionCommand command) {
    return assertInstanceOf(Transition.class, DecisionEffects.decide(open, command, NOW));
  }
}
