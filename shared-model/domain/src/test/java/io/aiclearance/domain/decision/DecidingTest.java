package io.aiclearance.domain.decision;

import static io.aiclearance.domain.Cases.ADMIN;
import static io.aiclearance.domain.Cases.APPROVER;
import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.SECURITY;
import static io.aiclearance.domain.Cases.STORED;
import static io.aiclearance.domain.Cases.approve;
import static io.aiclearance.domain.Cases.deny;
import static io.aiclearance.domain.Cases.open;
import static io.aiclearance.domain.Cases.origin;
import static io.aiclearance.domain.Cases.pending;
import static io.aiclearance.domain.Cases.reviewer;
import static io.aiclearance.domain.Cases.tool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Refusal.Kind;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Request;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecidingTest {
  private final OpenCase low = open(pending(tool(RiskLevel.LOW), 30), tool(RiskLevel.LOW));

  @Test
  void an_approver_approves_a_low_risk_request_alone() {
    var approved = assertInstanceOf(Decision.Approved.class, judge(low, approve(APPROVER)));
    assertEquals(30, approved.request().grantedDays());
    assertEquals(NOW, approved.request().decidedAt());
    var approval = approved.request().approvals().getFirst();
    assertEquals(Role.APPROVER, approval.stage());
    assertEquals(APPROVER.person().account(), approval.by());
    assertEquals(0, approval.governanceVersion());
  }

  @Test
  void a_denial_keeps_who_when_why_and_under_which_policy() {
    var denied = assertInstanceOf(Decision.Denied.class, judge(low, deny(APPROVER, "Not now")));
    var denial = denied.request().denial();
    assertEquals(new Actor.Someone(APPROVER.person().account()), denial.by());
    assertEquals("Not now", denial.reason());
    assertEquals(NOW, denial.at());
    assertEquals(0, denial.governanceVersion());
    assertEquals(STORED, denied.request().revision());
  }

  @Test
  void somebody_without_a_deciding_role_is_refused_even_with_the_auditors() {
    refused(low, approve(reviewer("auditor", Role.AUDITOR)), Kind.FORBIDDEN, "decider-takes-part");
    refused(low, deny(reviewer("nobody"), "No"), Kind.FORBIDDEN, "decider-takes-part");
  }

  @Test
  void nobody_approves_their_own_request() {
    var self = reviewer("requester", Role.APPROVER, Role.JIRA_ADMIN, Role.SECURITY_REVIEWER);
    refused(low, approve(self), Kind.FORBIDDEN, "requester-does-not-decide");
  }

  @Test
  void a_person_may_deny_their_own_request_with_or_without_a_role() {
    assertInstanceOf(
        Decision.Denied.class, judge(low, deny(reviewer("requester", Role.APPROVER), "Changed")));
    assertInstanceOf(Decision.Denied.class, judge(low, deny(reviewer("requester"), "Changed")));
  }

  @Test
  void what_is_decided_is_not_decided_again() {
    var withdrawn =
        new Request.Withdrawn(origin(), low.request().asked(), NOW, "The issue is gone.", STORED);
    var closed = open(withdrawn, tool(RiskLevel.LOW));
    var refusal = refused(closed, approve(APPROVER), Kind.CONFLICT, "request-is-pending");
    assertEquals("The request is withdrawn: there is nothing left to decide.", refusal.text());
    refused(closed, deny(APPROVER, "No"), Kind.CONFLICT, "request-is-pending");
  }

  @Test
  void who_may_comes_before_what_is() {
    var closed =
        open(
            new Request.Withdrawn(origin(), low.request().asked(), NOW, "Gone.", STORED),
            tool(RiskLevel.LOW));
    refused(closed, approve(reviewer("nobody")), Kind.FORBIDDEN, "decider-takes-part");
    refused(
        closed,
        approve(reviewer("requester", Role.APPROVER)),
        Kind.FORBIDDEN,
        "requester-does-not-decide");
  }

  @Test
  void who_may_act_on_the_stage_comes_before_what_the_command_says() {
    refused(low, approve(SECURITY, 9999), Kind.FORBIDDEN, "stage-needs-its-role");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n\t"})
  void a_denial_without_a_reason_is_refused(String reason) {
    refused(low, deny(APPROVER, reason), Kind.INVALID, "denial-has-a-reason");
  }

  @ParameterizedTest
  @EnumSource(value = ToolStatus.class, names = "APPROVED", mode = EnumSource.Mode.EXCLUDE)
  void a_tool_that_is_no_longer_approved_cannot_be_granted_but_denied(ToolStatus status) {
    var tool = tool(RiskLevel.LOW, status, new ConnectorBinding.Manual());
    var open = open(pending(tool, 30), tool);
    refused(open, approve(APPROVER), Kind.CONFLICT, "tool-is-requestable");
    assertInstanceOf(Decision.Denied.class, judge(open, deny(APPROVER, "Blocked")));
  }

  @Test
  void a_tool_that_left_the_catalog_cannot_be_granted() {
    var gone =
        new OpenCase(low.request(), Optional.empty(), Optional.empty(), GovernancePolicy.INITIAL);
    refused(gone, approve(APPROVER), Kind.CONFLICT, "tool-is-requestable");
  }

  @Test
  void an_approver_may_shorten_and_never_lengthen() {
    var approved = assertInstanceOf(Decision.Approved.class, judge(low, approve(APPROVER, 7)));
    assertEquals(7, approved.request().grantedDays());
    assertInstanceOf(Decision.Approved.class, judge(low, approve(APPROVER, 30)));
    var refusal = refused(low, approve(APPROVER, 31), Kind.INVALID, "duration-within-limits");
    assertEquals("Grant 1 to 30 days.", refusal.text());
    refused(low, approve(APPROVER, 0), Kind.INVALID, "duration-within-limits");
    refused(low, approve(APPROVER, -1), Kind.INVALID, "duration-within-limits");
    refused(low, approve(APPROVER, Integer.MAX_VALUE), Kind.INVALID, "duration-within-limits");
  }

  @Test
  void the_risk_levels_limit_holds_though_more_was_asked_for() {
    var tool = tool(RiskLevel.MEDIUM);
    var open = open(pending(tool, 120), tool);
    refused(open, approve(APPROVER), Kind.INVALID, "duration-within-limits");
    refused(open, approve(APPROVER, 91), Kind.INVALID, "duration-within-limits");
    assertInstanceOf(Decision.Approved.class, judge(open, approve(APPROVER, 90)));
  }

  @Test
  void a_second_open_grant_is_refused_with_the_first_ones_id() {
    var open =
        new OpenCase(
            low.request(), low.tool(), Optional.of(new GrantId("AIC-7")), low.governance());
    var refusal = refused(open, approve(APPROVER), Kind.CONFLICT, "no-open-grant-exists");
    assertEquals(new GrantId("AIC-7"), refusal.openGrant());
    assertInstanceOf(Decision.Denied.class, judge(open, deny(APPROVER, "Has it")));
  }

  @Test
  void an_admin_without_the_stages_role_may_deny_and_not_approve() {
    refused(low, approve(ADMIN), Kind.FORBIDDEN, "stage-needs-its-role");
    assertInstanceOf(Decision.Denied.class, judge(low, deny(ADMIN, "No")));
  }

  static Decision judge(OpenCase open, DecisionCommand command) {
    return DecisionRules.judge(open, command, NOW);
  }

  static Refusal refused(OpenCase open, DecisionCommand command, Kind kind, String rule) {
    var refusal = assertInstanceOf(Decision.Refused.class, judge(open, command)).refusal();
    assertEquals(rule, refusal.rule());
    assertEquals(kind, refusal.kind());
    return refusal;
  }
}
