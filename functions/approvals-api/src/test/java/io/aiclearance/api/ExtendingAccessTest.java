package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.lifecycle.Expiry;
import io.aiclearance.domain.lifecycle.Fulfilment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Access of 60 days is extended, at once or by two people, or given again (R4.8). */
final class ExtendingAccessTest {
  private static final String WEEK = "{\"days\":7,\"reason\":\"The project goes on.\"}";

  private final Office office = new Office();

  @BeforeEach
  void access_is_active() {
    office.asks("requester", "chatgpt-enterprise", "AIC-1");
    office.approve("approver", "AIC-1").is(200);
    office.post("approver", "/tasks/{jobId}/completion", "{}", "jobId", "AIC-1.1").is(200);
  }

  private String tag(String grant) {
    var stored = office.store.grants().find(new GrantId(grant)).orElseThrow();
    return "\"" + stored.revision().version() + "\"";
  }

  private Reply extend(String who, String grant, String body) {
    return extend(who, grant, body, tag(grant));
  }

  private Reply extend(String who, String grant, String body, String ifMatch) {
    var event = Office.event("POST", "/grants/{grantId}/extension", who, body, "grantId", grant);
    event.getHeaders().put("If-Match", ifMatch);
    return office.call(event);
  }

  private Reply approve(String who, String extension) {
    return office.post(who, "/extensions/{extensionId}/approval", "{}", "extensionId", extension);
  }

  private Reply refuse(String who, String extension) {
    return office.post(
        who,
        "/extensions/{extensionId}/refusal",
        "{\"reason\":\"Not needed.\"}",
        "extensionId",
        extension);
  }

  private void expires(String grant) {
    var active = (Grant.Active) office.store.grants().find(new GrantId(grant)).orElseThrow();
    office.is(active.term().endsAt());
    office.store.commit(Expiry.expire(active, office.instant()));
  }

  private void isTakenAway() {
    expires("AIC-1");
    office.post("approver", "/tasks/{jobId}/completion", "{}", "jobId", "AIC-1.2").is(200);
  }

  /** Access to a tool whose level asks for an approver and a security reviewer. */
  private void riskyAccess(String key) {
    office.asks("requester2", "claude", key, 30);
    office.approve("approver", key).is(200);
    office.approve("security", key).is(200);
    var id = new GrantId(key);
    var queued = (Job.Queued) office.store.jobs().find(new JobId(id, 1)).orElseThrow();
    office.store.commit(Fulfilment.claim(queued, "run", office.instant()));
    var running = (Job.Running) office.store.jobs().find(queued.id()).orElseThrow();
    office.store.commit(
        Fulfilment.settle(
            office.store.grants().find(id).orElseThrow(),
            running,
            new ProviderOutcome.Done(),
            office.instant(),
            0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"approver", "approver2", "admin"})
  void one_person_is_enough_where_the_risk_asks_for_one(String who) {
    var grant = extend(who, "AIC-1", WEEK).is(200);

    assertEquals("active", grant.text("/state"));
    assertEquals("2026-03-13T08:00:00Z", grant.text("/endsAt"));
    var evidence = office.store.events().getLast();
    assertEquals(EventKind.GRANT_EXTENDED, evidence.kind());
    assertEquals("2026-03-06T08:00:00Z", evidence.facts().details().get("endsAtBefore"));
  }

  @Test
  void nobody_extends_twice_by_sending_it_twice() {
    var seen = tag("AIC-1");
    extend("approver", "AIC-1", WEEK, seen).is(200);

    extend("approver", "AIC-1", WEEK, seen).isProblem(412, "stale-version");
    office
        .post("approver", "/grants/{grantId}/extension", WEEK, "grantId", "AIC-1")
        .isProblem(428, "version-required");
  }

  @ParameterizedTest
  @CsvSource({
    "requester, 403, forbidden",
    "security, 403, forbidden",
    "auditor, 403, forbidden",
    "requester2, 404, not-found"
  })
  void others_do_not_extend(String who, int status, String problem) {
    extend(who, "AIC-1", WEEK).isProblem(status, problem);
  }

  @Test
  void an_approver_does_not_extend_their_own() {
    office.asks("approver2", "chatgpt-enterprise", "AIC-2");
    office.approve("approver", "AIC-2").is(200);
    office.post("approver", "/tasks/{jobId}/completion", "{}", "jobId", "AIC-2.1").is(200);

    extend("approver2", "AIC-2", WEEK).isProblem(403, "forbidden");
    extend("approver", "AIC-2", WEEK).is(200);
  }

  @Test
  void days_keep_to_the_risk_level_and_to_180_in_all() {
    extend("approver", "AIC-1", "{\"days\":91,\"reason\":\"x\"}").isProblem(422, "invalid");
    extend("approver", "AIC-1", "{\"days\":90,\"reason\":\"x\"}").is(200);
    extend("approver", "AIC-1", "{\"days\":31,\"reason\":\"x\"}").isProblem(422, "invalid");
    extend("approver", "AIC-1", "{\"days\":30,\"reason\":\"x\"}").is(200);
    extend("approver", "AIC-1", "{\"days\":1,\"reason\":\"x\"}").isProblem(409, "conflict");
    extend("approver", "AIC-1", "{\"days\":0,\"reason\":\"x\"}").isProblem(400, "invalid-request");
    extend("approver", "AIC-1", "{\"reason\":\"x\"}").isProblem(400, "invalid-request");
    extend("approver", "AIC-1", "{\"days\":1}").isProblem(422, "invalid");
  }

  @Test
  void what_ended_is_given_again_within_seven_days_and_set_up_anew() {
    isTakenAway();
    office.passes(Duration.ofDays(6));

    var grant = extend("approver", "AIC-1", WEEK).is(200);

    assertEquals("pendingProvision", grant.text("/state"));
    assertEquals(
        List.of("AIC-1.3"), office.get("approver", "/tasks").is(200).each("items", "/jobId"));
    var done =
        office.post("approver", "/tasks/{jobId}/completion", "{}", "jobId", "AIC-1.3").is(200);
    assertEquals("active", done.text("/grant/state"));
    assertEquals("2026-03-19T08:00:00Z", done.text("/grant/endsAt"));
  }

  @Test
  void while_it_is_taken_away_one_waits_and_after_seven_days_one_asks_anew() {
    var active = (Grant.Active) office.store.grants().find(new GrantId("AIC-1")).orElseThrow();
    office.is(active.term().endsAt());
    extend("approver", "AIC-1", WEEK).isProblem(409, "conflict");
    isTakenAway();
    office.passes(Duration.ofDays(7));

    extend("approver", "AIC-1", WEEK).isProblem(409, "conflict");
  }

  @Test
  void what_was_ended_early_is_not_extended() {
    office
        .post("approver", "/grants/{grantId}/revocation", "{\"reason\":\"x\"}", "grantId", "AIC-1")
        .is(200);

    extend("approver", "AIC-1", WEEK).isProblem(409, "conflict");
  }

  @Test
  void another_grant_for_the_tool_stands_in_the_way_and_is_named() {
    isTakenAway();
    office.asks("requester", "chatgpt-enterprise", "AIC-2");
    office.approve("approver", "AIC-2").is(200);

    var problem = extend("approver", "AIC-1", WEEK).isProblem(409, "open-grant-exists");

    assertEquals("AIC-2", problem.text("/grantId"));
  }

  @Test
  void where_the_risk_asks_for_more_one_asks_and_another_approves() {
    riskyAccess("AIC-3");

    var asked = extend("approver", "AIC-3", WEEK).is(202);

    assertEquals("asked", asked.text("/state"));
    assertEquals("AIC-3.1", asked.text("/id"));
    assertEquals(
        List.of("AIC-3.1"), office.get("security", "/extensions").is(200).each("items", "/id"));
    extend("approver", "AIC-3", WEEK).is(202);
    extend("approver2", "AIC-3", WEEK).isProblem(409, "conflict");
    approve("approver", "AIC-3.1").isProblem(403, "forbidden");
    approve("approver2", "AIC-3.1").isProblem(403, "forbidden");
    var approved = approve("security", "AIC-3.1").is(200);
    assertEquals("approved", approved.text("/state"));
    approve("security", "AIC-3.1").is(200);
    assertEquals(
        "2026-02-11T08:00:00Z",
        office.get("requester2", "/grants/{grantId}", "grantId", "AIC-3").text("/endsAt"));
    assertEquals(List.of(), office.get("security", "/extensions").is(200).each("items", "/id"));
  }

  @Test
  void whoever_asks_does_not_approve_though_they_have_every_role() {
    riskyAccess("AIC-3");
    office.jira.add(Office.person("both"), "ai-approvers", "ai-security");
    extend("both", "AIC-3", WEEK).is(202);

    approve("both", "AIC-3.1").isProblem(403, "forbidden");
    approve("security", "AIC-3.1").is(200);
  }

  @Test
  void an_extension_is_declined_for_a_reason_and_can_be_asked_for_again() {
    riskyAccess("AIC-3");
    extend("approver", "AIC-3", WEEK).is(202);

    assertEquals("declined", refuse("security", "AIC-3.1").is(200).text("/state"));
    refuse("security", "AIC-3.1").is(200);
    approve("security", "AIC-3.1").isProblem(409, "conflict");
    assertEquals("AIC-3.2", extend("approver", "AIC-3", WEEK).is(202).text("/id"));
  }

  @Test
  void extensions_are_for_those_who_oversee_and_the_holder_sees_their_own() {
    riskyAccess("AIC-3");
    extend("approver", "AIC-3", WEEK).is(202);

    for (var who : List.of("requester2", "approver", "auditor", "admin")) {
      office.get(who, "/extensions/{extensionId}", "extensionId", "AIC-3.1").is(200);
    }
    office
        .get("requester", "/extensions/{extensionId}", "extensionId", "AIC-3.1")
        .isProblem(404, "not-found");
    office.get("requester2", "/extensions").isProblem(403, "forbidden");
    approve("requester2", "AIC-3.1").isProblem(403, "forbidden");
    approve("requester", "AIC-3.1").isProblem(404, "not-found");
    approve("security", "AIC-9.1").isProblem(404, "not-found");
    refuse("security", "x").isProblem(404, "not-found");
  }
}
