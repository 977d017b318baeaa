package io.aiclearance.domain.decision;

import static io.aiclearance.domain.Cases.ADMIN;
import static io.aiclearance.domain.Cases.APPROVER;
import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.SECURITY;
import static io.aiclearance.domain.Cases.approve;
import static io.aiclearance.domain.Cases.deny;
import static io.aiclearance.domain.Cases.open;
import static io.aiclearance.domain.Cases.pending;
import static io.aiclearance.domain.Cases.reviewer;
import static io.aiclearance.domain.Cases.tool;
import static io.aiclearance.domain.decision.DecidingTest.judge;
import static io.aiclearance.domain.decision.DecidingTest.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.Refusal.Kind;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagesTest {

  @Test
  void high_risk_needs_an_approver_and_then_a_security_reviewer() {
    var open = at(RiskLevel.HIGH, 60);
    refused(open, approve(SECURITY), Kind.FORBIDDEN, "stage-needs-its-role");
    open = after(open, approve(APPROVER));
    assertEquals(List.of(Role.SECURITY_REVIEWER), open.stagesLeft());
    assertInstanceOf(Decision.Approved.class, judge(open, approve(SECURITY)));
  }

  @Test
  void critical_risk_needs_three_people_in_order() {
    var open = at(RiskLevel.CRITICAL, 30);
    open = after(open, approve(APPROVER));
    refused(open, approve(ADMIN), Kind.FORBIDDEN, "stage-needs-its-role");
    open = after(open, approve(SECURITY));
    refused(open, approve(SECURITY), Kind.FORBIDDEN, "stage-needs-its-role");
    var approved = assertInstanceOf(Decision.Approved.class, judge(open, approve(ADMIN)));
    assertEquals(
        List.of(Role.APPROVER, Role.SECURITY_REVIEWER, Role.JIRA_ADMIN),
        approved.request().approvals().stream().map(StageApproval::stage).toList());
  }

  @Test
  void a_person_with_every_role_approves_one_stage_only() {
    var everything =
        reviewer("all", Role.APPROVER, Role.SECURITY_REVIEWER, Role.JIRA_ADMIN, Role.AUDITOR);
    var open = after(at(RiskLevel.CRITICAL, 30), approve(everything));
    refused(open, approve(everything), Kind.FORBIDDEN, "one-person-one-stage");
    assertInstanceOf(Decision.Denied.class, judge(open, deny(everything, "I was wrong")));
  }

  @Test
  void one_denial_denies_at_any_stage_and_keeps_the_yes_before_it() {
    var open = after(at(RiskLevel.CRITICAL, 30), approve(APPROVER));
    var denied = assertInstanceOf(Decision.Denied.class, judge(open, deny(ADMIN, "Too risky")));
    assertEquals(1, denied.request().approvals().size());
  }

  @Test
  void what_an_earlier_stage_shortened_no_later_one_lengthens() {
    var open = after(at(RiskLevel.HIGH, 60), approve(APPROVER, 20));
    refused(open, approve(SECURITY, 21), Kind.INVALID, "duration-within-limits");
    var unsaid = assertInstanceOf(Decision.Approved.class, judge(open, approve(SECURITY)));
    assertEquals(20, unsaid.request().grantedDays());
    var shorter = assertInstanceOf(Decision.Approved.class, judge(open, approve(SECURITY, 5)));
    assertEquals(5, shorter.request().grantedDays());
  }

  @Test
  void a_tool_whose_risk_has_risen_since_needs_the_stages_of_now() {
    var asked = pending(tool(RiskLevel.LOW), 30);
    var open = open(asked, tool(RiskLevel.HIGH));
    assertInstanceOf(Decision.StageApproved.class, judge(open, approve(APPROVER)));
  }

  @Test
  void a_tool_whose_risk_has_fallen_since_still_needs_one_last_yes_of_somebody_else() {
    var waiting = after(at(RiskLevel.HIGH, 60), approve(APPROVER)).request();
    var open = open(waiting, tool(RiskLevel.LOW));
    refused(open, approve(APPROVER), Kind.FORBIDDEN, "one-person-one-stage");
    var approved =
        assertInstanceOf(
            Decision.Approved.class, judge(open, approve(reviewer("approver2", Role.APPROVER))));
    assertEquals(2, approved.request().approvals().size());
  }

  private static OpenCase at(RiskLevel risk, int days) {
    return open(pending(tool(risk), days), tool(risk));
  }

  private static OpenCase after(OpenCase open, DecisionCommand command) {
    Request.Pending next =
        assertInstanceOf(Decision.StageApproved.class, DecisionRules.judge(open, command, NOW))
            .request();
    return new OpenCase(next, open.tool(), open.openGrant(), open.governance());
  }
}
