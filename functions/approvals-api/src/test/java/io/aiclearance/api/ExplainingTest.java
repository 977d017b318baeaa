package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.PolicyScope;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.Overridable;
import io.aiclearance.domain.waiver.Waiver;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplainingTest {
  private static final String SIMULATE = "/policy/simulate";

  private final Office office = new Office();

  @Test
  void a_pending_request_says_how_far_its_stages_are_and_what_each_rule_makes_of_the_caller() {
    office.asks("requester", "claude", "AIC-1");
    office.approve("approver", "AIC-1").is(200);

    var told = explain("security", "AIC-1").is(200);

    assertEquals(List.of("approver", "securityReviewer"), told.each("stages", "/role"));
    assertEquals(List.of("0", "1"), told.each("stages", "/left"));
    assertEquals(List.of("true"), told.each("approvals", "/counts"));
    assertFalse(told.each("rules", "/result").contains("refused"));
    assertEquals(
        "It waits for an approval in the role securityReviewer. You can give it.",
        told.text("/next"));
    assertEquals("0", told.text("/versions/governance"));
  }

  @Test
  void whoever_may_not_approve_reads_which_rule_says_so() {
    office.asks("requester", "claude", "AIC-1");

    var told = explain("security", "AIC-1").is(200);

    assertEquals("refused", result(told, "stage-needs-its-role"));
    assertEquals("passed", result(told, "requester-does-not-decide"));
    assertTrue(
        told.text("/next").endsWith("This stage is for the role approver, which you do not have."));
  }

  @Test
  void the_requester_reads_their_own_without_what_concerns_others() {
    office.asks("requester", "github-copilot", "AIC-1");
    policy("engineers", Set.of("engineers"), true);

    var told = explain("requester", "AIC-1").is(200);

    assertEquals("refused", result(told, "requester-does-not-decide"));
    assertEquals(List.of("notMet"), told.each("policies", "/verdict"));
    assertEquals(List.of(""), told.each("policies", "/groups"));
    assertTrue(told.text("/next").endsWith("There is nothing for you to do."));
    explain("requester2", "AIC-1").isProblem(404, "not-found");
  }

  @Test
  void an_approval_whose_approver_lost_the_role_is_named_and_its_stage_asked_again() {
    office.asks("requester", "claude", "AIC-1");
    office.approve("approver", "AIC-1").is(200);
    office.jira.leave(Office.person("approver").account(), "ai-approvers");
    office.passes(Duration.ofMinutes(2));

    var told = explain("security", "AIC-1").is(200);

    assertEquals(List.of("1", "1"), told.each("stages", "/left"));
    assertEquals(List.of("false"), told.each("approvals", "/counts"));
    assertEquals(
        List.of("acc-approver is no longer approver in the project."),
        told.each("approvals", "/whyNot"));
    office.approve("security", "AIC-1").isProblem(403, "forbidden");
    office.approve("approver2", "AIC-1").is(200);
    var approved = office.approve("security", "AIC-1").is(200);
    assertEquals("approved", approved.text("/state"));
    assertEquals(
        "approver: acc-approver is no longer approver in the project.", last("notCounted"));
  }

  @Test
  void a_decided_request_is_told_as_it_was_decided() {
    office.asks("requester", "github-copilot", "AIC-1");
    office.approve("approver", "AIC-1").is(200);
    office.jira.leave(Office.person("approver").account(), "ai-approvers");

    var told = explain("requester", "AIC-1").is(200);

    assertEquals(List.of("true"), told.each("approvals", "/counts"));
    assertEquals("request/AIC-1#2", told.text("/evidence"));
    assertEquals(List.of(), told.each("rules", "/rule"));
    assertEquals("It is approved: look at the grant AIC-1.", told.text("/next"));
  }

  @Test
  void a_delegate_approves_on_behalf_of_the_lender_and_everybody_can_read_it() {
    office.asks("requester", "github-copilot", "AIC-1");
    lends("approver", "requester2");
    office.passes(Duration.ofMinutes(2));

    var approved = office.approve("requester2", "AIC-1").is(200);

    assertEquals(List.of("acc-approver"), approved.each("stages", "/onBehalfOf"));
    assertEquals("lent-1", last("delegation"));
    assertEquals("acc-approver", last("onBehalfOf"));
  }

  @Test
  void a_delegate_of_the_requester_does_not_approve() {
    office.asks("requester", "github-copilot", "AIC-1");
    lends("requester", "approver");

    office.approve("approver", "AIC-1").isProblem(403, "forbidden");
    office.approve("approver2", "AIC-1").is(200);
  }

  @Test
  void an_exception_lets_a_restricted_tool_be_granted_and_evidence_names_it() {
    office.asks("requester", "midjourney", "AIC-1");
    office.approve("approver", "AIC-1").isProblem(409, "conflict");
    restricted("midjourney");
    office.approve("approver", "AIC-1").isProblem(409, "conflict");
    excepted("requester", "midjourney", Overridable.TOOL_IS_REQUESTABLE);

    assertEquals("overridden", result(explain("approver", "AIC-1").is(200), "tool-is-requestable"));
    office.approve("approver", "AIC-1").is(200);
    assertEquals("exception-1", last("exception.tool-is-requestable"));
  }

  @Test
  void nothing_is_decided_while_nobody_can_say_what_earlier_approvers_may_do() {
    office.asks("requester", "claude", "AIC-1");
    office.approve("approver", "AIC-1").is(200);
    explain("security", "AIC-1").is(200);
    office.jira.away(true);
    office.passes(Duration.ofSeconds(10));

    office.approve("security", "AIC-1").isProblem(503, "unavailable");
    explain("security", "AIC-1").isProblem(503, "unavailable");
    office.deny("security", "AIC-1", "No").is(200);
  }

  @Test
  void a_simulation_says_which_policy_would_approve_and_writes_nothing() {
    policy("engineers", Set.of("engineers"), true);
    office.get("auditor", "/me").is(200);
    var events = office.store.events().size();

    var told =
        simulate(
                "auditor",
                "{\"groups\":[\"engineers\"],\"projectKey\":\"AIC\",\"toolId\":\"github-copilot\"}")
            .is(200);

    assertEquals("engineers", told.text("/autoApprovedBy"));
    assertEquals("policy:engineers@1", told.text("/decidedBy"));
    assertEquals("true", told.text("/approvable"));
    assertEquals("180", told.text("/limits/riskLevelMaxDays"));
    assertEquals(events, office.store.events().size());
  }

  @Test
  void a_simulation_asks_the_rules_about_the_person_who_would_decide() {
    var told =
        simulate(
                "admin",
                "{\"accountId\":\"acc-approver\",\"projectKey\":\"AIC\",\"toolId\":\"claude\",\"decidedBy\":\"acc-approver\"}")
            .is(200);

    assertEquals("false", told.text("/approvable"));
    assertEquals("refused", result(told, "requester-does-not-decide"));
    assertEquals(List.of("approver", "securityReviewer"), told.each("stages", "/role"));
  }

  @Test
  void a_simulation_is_for_those_who_oversee_and_about_what_there_is() {
    var body = "{\"groups\":[\"g\"],\"projectKey\":\"AIC\",\"toolId\":\"no-such-tool\"}";
    simulate("requester", body).isProblem(403, "forbidden");
    assertEquals(
        List.of("/toolId"),
        simulate("admin", body).isProblem(422, "invalid").each("errors", "/pointer"));
    assertEquals(
        List.of("/accountId", "/projectKey", "/toolId"),
        simulate("admin", "{}").isProblem(400, "invalid-request").each("errors", "/pointer"));
  }

  private Reply explain(String who, String key) {
    return office.get(who, "/requests/{issueKey}/explanation", "issueKey", key);
  }

  private Reply simulate(String who, String body) {
    return office.post(who, SIMULATE, body);
  }

  private static @Nullable String result(Reply told, String rule) {
    var rules = told.each("rules", "/rule");
    return told.each("rules", "/result").get(rules.indexOf(rule));
  }

  private @Nullable String last(String fact) {
    return office.store.events().stream()
        .filter(
            event ->
                event.kind() == EventKind.REQUEST_APPROVED
                    || event.kind() == EventKind.REQUEST_STAGE_APPROVED)
        .reduce((_, last) -> last)
        .orElseThrow()
        .facts()
        .details()
        .get(fact);
  }

  private void policy(String id, Set<String> groups, boolean approves) {
    office.store.seed(
        new ApprovalPolicy(
            new PolicyId(id),
            "A policy",
            new PolicyScope(null, null),
            approves,
            groups,
            null,
            false,
            Office.person("admin"),
            Revision.NEW));
  }

  private void lends(String from, String to) {
    office.store.seed(
        new Delegation(
            new DelegationId("lent-1"),
            Office.person(from),
            Office.person(to),
            Set.of(Role.APPROVER),
            null,
            null,
            Office.START.minusSeconds(1),
            Office.START.plus(Duration.ofDays(2)),
            "On leave",
            null,
            Revision.NEW));
  }

  private void restricted(String tool) {
    var known = office.store.catalog().find(new ToolId(tool)).orElseThrow();
    office.store.seed(
        new Tool(
            known.id(),
            known.name(),
            known.provider(),
            ToolStatus.RESTRICTED,
            RiskLevel.LOW,
            known.defaultDays(),
            known.guidance(),
            known.connector(),
            known.revision()));
  }

  private void excepted(String who, String tool, Overridable rule) {
    office.store.seed(
        new AccessException.Active(
            new Waiver(
                new ExceptionId("exception-1"),
                Office.person(who),
                new ToolId(tool),
                RiskLevel.LOW,
                Set.of(rule),
                Office.person("admin"),
                "For the campaign",
                Office.person("approver2"),
                Office.START,
                Office.START.plus(Duration.ofDays(10))),
            Office.person("admin"),
            Office.START,
            1,
            Office.START.plus(Duration.ofDays(5)),
            Revision.NEW));
  }
}
