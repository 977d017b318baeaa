package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.OutboxMessage;
import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.domain.evidence.EventKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DecidingARequestTest {
  private final Office office = new Office();

  private List<EventKind> kinds() {
    return office.store.events().stream()
        .map(AuditEvent::kind)
        .filter(kind -> kind != EventKind.IDENTITY_BOUND && kind != EventKind.REQUEST_RECEIVED)
        .toList();
  }

  @Test
  void approving_makes_one_grant_and_its_first_job_with_evidence_and_messages() {
    office.asks("requester", "github-copilot", "AIC-1");

    var reply = office.approve("approver", "AIC-1").is(200);

    assertEquals("approved", reply.text("/state"));
    assertEquals("AIC-1", reply.text("/grantId"));
    assertEquals("https://jira.example.com/browse/AIC-1", reply.text("/jiraUrl"));
    assertEquals(
        List.of(EventKind.REQUEST_APPROVED, EventKind.GRANT_CREATED, EventKind.JOB_QUEUED),
        kinds());
    assertEquals(2, office.store.outbox().size());
    assertTrue(
        office.store.outbox().stream().anyMatch(m -> m instanceof OutboxMessage.JobDue), "a job");
    assertTrue(office.store.grants().find(new GrantId("AIC-1")).isPresent());
  }

  @Test
  void an_approver_may_shorten_but_not_lengthen() {
    office.asks("requester", "github-copilot", "AIC-1", 30);

    office
        .decide(
            "approver", "AIC-1", "{\"outcome\":\"approve\",\"reason\":\"\",\"durationDays\":31}")
        .isProblem(422, "invalid");
    office
        .decide(
            "approver", "AIC-1", "{\"outcome\":\"approve\",\"reason\":\"\",\"durationDays\":10}")
        .is(200);

    var grant = office.store.grants().find(new GrantId("AIC-1")).orElseThrow();
    assertEquals(10, grant.entitlement().days());
  }

  @Test
  void denying_makes_no_grant_and_needs_a_reason() {
    office.asks("requester", "github-copilot", "AIC-1");

    office.deny("approver", "AIC-1", " ").isProblem(422, "invalid");
    var reply = office.deny("approver", "AIC-1", "Not for this team.").is(200);

    assertEquals("denied", reply.text("/state"));
    assertEquals("Not for this team.", reply.text("/stages/0/reason"));
    assertTrue(office.store.grants().find(new GrantId("AIC-1")).isEmpty());
    assertEquals(List.of(EventKind.REQUEST_DENIED), kinds());
  }

  @Test
  void an_approval_may_leave_its_reason_out() {
    office.asks("requester", "github-copilot", "AIC-1");

    office.decide("approver", "AIC-1", "{\"outcome\":\"approve\"}").is(200);
  }

  @Test
  void a_high_risk_tool_wants_an_approver_and_then_a_security_reviewer() {
    office.asks("requester", "claude", "AIC-1");

    office.approve("security", "AIC-1").isProblem(403, "forbidden");
    var first = office.approve("approver", "AIC-1").is(200);
    assertEquals("pending", first.text("/state"));
    assertEquals("securityReviewer", first.text("/nextStage"));
    office
        .decide("approver", "AIC-1", "{\"outcome\":\"approve\",\"reason\":\"again\"}")
        .isProblem(403, "forbidden");
    var second = office.approve("security", "AIC-1").is(200);

    assertEquals("approved", second.text("/state"));
    assertEquals(List.of("approver", "securityReviewer"), second.each("stages", "/stage"));
  }

  @Test
  void a_second_open_grant_for_the_same_person_and_tool_is_refused_with_the_first_ones_id() {
    office.asks("requester", "github-copilot", "AIC-1");
    office.asks("requester", "github-copilot", "AIC-2");
    office.approve("approver", "AIC-1").is(200);

    var reply = office.approve("approver", "AIC-2").isProblem(409, "open-grant-exists");

    assertEquals("AIC-1", reply.text("/grantId"));
  }

  @Test
  void what_is_decided_cannot_be_decided_otherwise() {
    office.asks("requester", "github-copilot", "AIC-1");
    office.approve("approver", "AIC-1").is(200);

    office.deny("approver2", "AIC-1", "Too late.").isProblem(409, "conflict");
    office.deny("approver", "AIC-1", "Changed my mind.").isProblem(409, "conflict");
    office.approve("approver2", "AIC-1").isProblem(409, "conflict");
  }

  @Test
  void nobody_approves_their_own_access_but_may_deny_it() {
    office.asks("approver", "github-copilot", "AIC-1");

    office.approve("approver", "AIC-1").isProblem(403, "forbidden");
    office.deny("approver", "AIC-1", "I do not need it any more.").is(200);
  }

  @Test
  void whoever_only_asks_may_deny_their_own_too() {
    office.asks("customer", "github-copilot", "AIC-1");

    office.approve("customer", "AIC-1").isProblem(403, "forbidden");
    office.deny("customer", "AIC-1", "No longer needed.").is(200);
    office.deny("customer", "AIC-1", "No longer needed.").is(200);
    office.deny("customer", "AIC-1", "Still not needed.").isProblem(409, "conflict");
  }

  @Test
  void a_blocked_tool_is_not_granted() {
    office.asks("requester", "midjourney", "AIC-1");

    office.approve("approver", "AIC-1").isProblem(409, "conflict");
  }
}
