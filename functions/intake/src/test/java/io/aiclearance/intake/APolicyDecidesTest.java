package io.aiclearance.intake;

import static io.aiclearance.intake.Memory.KEY;
import static io.aiclearance.intake.Memory.NOW;
import static io.aiclearance.intake.Memory.Says.EVERYTHING;
import static io.aiclearance.intake.Policies.engineers;
import static io.aiclearance.intake.Policies.policy;
import static io.aiclearance.intake.Policies.retired;
import static io.aiclearance.intake.Policies.switchedOff;
import static io.aiclearance.intake.Policies.writtenBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.decision.OpenCase;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.lifecycle.DecisionEffects;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.RiskRules;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Note;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.domain.request.Request;
import io.aiclearance.testkit.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a request that a policy approved at intake, once the policy is to decide. */
class APolicyDecidesTest {
  private static final GrantId GRANT = new GrantId(KEY.value());

  private final Memory memory = new Memory();

  @BeforeEach
  void a_policy_is_asked_to_approve() {
    memory.save(engineers());
    memory.groups("engineers");
    receive();
  }

  private void receive() {
    memory.says(EVERYTHING);
    assertEquals(new OpenRequest.Recorded(), memory.announced(4));
  }

  @Test
  void it_approves_and_the_grant_and_its_job_come_with_it() {
    assertInstanceOf(AutoApprove.Approved.class, memory.policyDecides());
    var approved = assertInstanceOf(Request.Approved.class, memory.request().orElseThrow());
    var yes = approved.byPolicy().orElseThrow();
    assertEquals(new PolicyId("engineers"), yes.policy());
    assertEquals(1, yes.version());
    assertEquals(14, approved.grantedDays());
    assertEquals(List.of(), approved.approvals());
    assertInstanceOf(Grant.PendingProvision.class, memory.ports.grants().find(GRANT).orElseThrow());
    assertEquals("v1: All that it asks for holds.", memory.facts().get("policy.engineers"));
  }

  @Test
  void the_issue_is_told_which_policy_it_was_and_for_how_long_and_is_moved() {
    memory.policyDecides();
    var args = Map.of("tool", "GitHub Copilot", "days", "14", "policy", "The policy for engineers");
    assertTrue(
        memory
            .told()
            .contains(
                new TicketUpdate(
                    KEY,
                    List.of(new Note(NoteTemplate.AUTO_APPROVED, args)),
                    TicketUpdate.Move.APPROVE)),
        memory.told()::toString);
  }

  @Test
  void a_message_that_comes_twice_approves_once() {
    memory.policyDecides();
    var all = memory.clearance.waiting();
    assertInstanceOf(AutoApprove.LeftToPeople.class, memory.policyDecides());
    assertEquals(all, memory.clearance.waiting());
  }

  @Test
  void two_at_the_same_moment_approve_once() {
    memory.justBeforeThePolicyDecides(memory::policyDecides);
    memory.policyDecides();
    assertInstanceOf(Request.Approved.class, memory.request().orElseThrow());
    assertEquals(2, memory.request().orElseThrow().revision().version());
  }

  @Test
  void a_policy_that_was_retired_meanwhile_leaves_it_to_people() {
    memory.save(retired(engineers()));
    staysPending();
  }

  @Test
  void a_policy_that_was_switched_off_meanwhile_leaves_it_to_people() {
    memory.save(switchedOff(engineers()));
    staysPending();
  }

  @Test
  void a_policy_that_was_changed_meanwhile_decides_as_it_is_now() {
    memory.save(policy("engineers", "AIC", null, 60));
    assertInstanceOf(AutoApprove.Approved.class, memory.policyDecides());
    var approved = (Request.Approved) memory.request().orElseThrow();
    assertEquals(2, approved.byPolicy().orElseThrow().version());
  }

  @Test
  void a_policy_that_was_shortened_meanwhile_leaves_it_to_people() {
    memory.save(policy("engineers", null, null, 13));
    staysPending();
  }

  @Test
  void a_requester_who_left_the_group_meanwhile_waits_for_people() {
    memory.groups("others");
    staysPending();
  }

  @Test
  void a_requester_who_wrote_the_policy_meanwhile_waits_for_people() {
    memory.save(writtenBy("acc-requester", engineers()));
    staysPending();
  }

  @Test
  void a_more_specific_policy_that_came_meanwhile_counts_as_a_whole() {
    memory.save(policy("copilot", null, "github-copilot", 7));
    staysPending();
  }

  @Test
  void a_risk_level_that_is_left_to_people_is_left_to_people() {
    var initial = GovernancePolicy.INITIAL;
    var rules = new HashMap<>(initial.rules());
    var low = initial.at(RiskLevel.LOW);
    rules.put(RiskLevel.LOW, new RiskRules(low.stages(), low.maxDays(), false));
    memory.put(
        new GovernancePolicy(
            rules,
            initial.unknownTools(),
            initial.unclassified(),
            initial.exceptionLimits(),
            initial.pendingDays(),
            initial.secondAdmin(),
            Revision.NEW),
        EventKind.GOVERNANCE_CHANGED);
    staysPending();
  }

  @Test
  void while_jira_does_not_say_the_groups_the_message_comes_again() {
    memory.groupsAreNotSaid();
    assertEquals(new AutoApprove.NotNow("Jira is away.", null), memory.policyDecides());
    memory.groups("engineers");
    assertInstanceOf(AutoApprove.Approved.class, memory.policyDecides());
  }

  @Test
  void what_people_have_decided_meanwhile_stays_decided() {
    decide(DecisionCommand.Outcome.DENY);
    assertInstanceOf(AutoApprove.LeftToPeople.class, memory.policyDecides());
    assertInstanceOf(Request.Denied.class, memory.request().orElseThrow());
  }

  @Test
  void whoever_decides_at_the_same_moment_is_first() {
    memory.justBeforeThePolicyDecides(() -> decide(DecisionCommand.Outcome.DENY));
    assertInstanceOf(AutoApprove.LeftToPeople.class, memory.policyDecides());
    assertInstanceOf(Request.Denied.class, memory.request().orElseThrow());
    assertEquals(Optional.empty(), memory.ports.grants().find(GRANT));
  }

  @Test
  void what_was_withdrawn_meanwhile_stays_withdrawn() {
    memory.says(EVERYTHING.inCancelledState());
    memory.announced(1);
    assertInstanceOf(AutoApprove.LeftToPeople.class, memory.policyDecides());
    assertInstanceOf(Request.Withdrawn.class, memory.request().orElseThrow());
  }

  @Test
  void who_has_the_tool_already_waits_for_people() {
    var holder = memory.request().orElseThrow().origin().requester();
    memory.put(
        Samples.pendingProvision(new IssueKey("AIC-7"), holder, Samples.COPILOT.id()),
        EventKind.GRANT_CREATED);
    staysPending();
  }

  @Test
  void a_tool_that_was_blocked_meanwhile_is_approved_by_nobody() {
    var tool = memory.ports.catalog().find(Samples.COPILOT.id()).orElseThrow();
    memory.put(
        new Tool(
            tool.id(),
            tool.name(),
            tool.provider(),
            ToolStatus.BLOCKED,
            tool.risk(),
            tool.defaultDays(),
            tool.guidance(),
            tool.connector(),
            tool.revision()),
        EventKind.TOOL_CHANGED);
    staysPending();
  }

  private void staysPending() {
    assertInstanceOf(AutoApprove.LeftToPeople.class, memory.policyDecides());
    assertInstanceOf(Request.Pending.class, memory.request().orElseThrow());
  }

  private void decide(DecisionCommand.Outcome outcome) {
    var by = new Reviewer(Samples.person("approver"), Set.of(Role.APPROVER));
    var request = memory.request().orElseThrow();
    var open =
        new OpenCase(
            request,
            memory.ports.catalog().find(Samples.COPILOT.id()),
            Optional.empty(),
            GovernancePolicy.INITIAL);
    var command = new DecisionCommand(by, outcome, "Because", null);
    memory.clearance.commit((Transition) DecisionEffects.decide(open, command, NOW));
  }
}
