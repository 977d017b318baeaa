package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.BaselineId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.BaselineAccess;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DelegatingTest {
  private final Office office = new Office();

  @BeforeEach
  void a_request_is_pending() {
    office.jira.add(Office.person("deputy"));
    office.asks("requester", "chatgpt-enterprise", "AIC-1");
  }

  private static String to(String email, String more) {
    return "{\"toEmail\":\"%s\",\"roles\":[\"approver\"],\"endsAt\":\"2026-01-20T08:00:00Z\"%s}"
        .formatted(email, more);
  }

  private Reply lends(String who, String email, String more) {
    return office.post(who, "/delegations", to(email, more));
  }

  private Reply revoke(String who, String id) {
    return office.post(who, "/delegations/{id}/revocation", "{}", "id", id);
  }

  @Test
  void a_delegate_decides_what_was_pending_already_and_evidence_says_for_whom() {
    office.approve("deputy", "AIC-1").isProblem(404, "not-found");
    var reply = lends("approver", "deputy@example.com", "").is(201);

    assertEquals("/api/v1/delegations/" + reply.text("/id"), reply.header("location"));
    assertEquals("inForce", reply.text("/state"));
    assertEquals("approved", office.approve("deputy", "AIC-1").is(200).text("/state"));
    var decided =
        office.store.events().stream()
            .filter(event -> event.kind() == EventKind.REQUEST_APPROVED)
            .findFirst()
            .orElseThrow();
    assertEquals("person:acc-deputy", decided.actor().word());
    assertTrue(
        decided.facts().details().containsValue("acc-approver"),
        decided.facts().details().toString());
  }

  @Test
  void until_it_is_taken_back() {
    var id = lends("approver", "deputy@example.com", "").is(201).text("/id");

    revoke("deputy", id).isProblem(403, "forbidden");
    assertEquals("revoked", revoke("approver", id).is(200).text("/state"));
    assertEquals("revoked", revoke("approver", id).is(200).text("/state"));
    office.approve("deputy", "AIC-1").isProblem(404, "not-found");
    assertEquals(
        1,
        office.store.events().stream()
            .filter(event -> event.kind() == EventKind.DELEGATION_REVOKED)
            .count());
  }

  @Test
  void until_its_end() {
    lends("approver", "deputy@example.com", "").is(201);
    office.passes(Duration.ofDays(15));

    office.approve("deputy", "AIC-1").isProblem(404, "not-found");
  }

  @Test
  void and_while_the_lender_has_the_role() {
    lends("approver", "deputy@example.com", "").is(201);
    office.jira.leave(new AccountId("acc-approver"), "ai-approvers");
    office.passes(Duration.ofMinutes(1));

    office.approve("deputy", "AIC-1").isProblem(404, "not-found");
  }

  @Test
  void a_planned_one_lends_nothing_yet() {
    var more = ",\"startsAt\":\"2026-01-10T08:00:00+01:00\"";
    assertEquals("planned", lends("approver", "deputy@example.com", more).is(201).text("/state"));

    office.approve("deputy", "AIC-1").isProblem(404, "not-found");
    office.passes(Duration.ofDays(5));
    office.approve("deputy", "AIC-1").is(200);
  }

  @Test
  void for_one_project_or_tool_it_lends_no_other() {
    lends("approver", "deputy@example.com", ",\"toolId\":\"claude\"").is(201);
    office.approve("deputy", "AIC-1").isProblem(403, "forbidden");

    lends("approver", "security@example.com", ",\"projectKey\":\"OPS\"").is(201);
    office.approve("security", "AIC-1").isProblem(403, "forbidden");
  }

  @Test
  void what_was_lent_is_not_lent_on() {
    lends("approver", "deputy@example.com", "").is(201);

    lends("deputy", "requester2@example.com", "").isProblem(403, "forbidden");
  }

  @Test
  void a_jira_admin_lends_for_somebody_else_but_not_to_themselves() {
    var approver = ",\"fromEmail\":\"approver@example.com\"";
    assertEquals(
        "acc-approver",
        lends("admin", "deputy@example.com", approver).is(201).text("/from/accountId"));
    office.approve("deputy", "AIC-1").is(200);

    lends("admin", "admin@example.com", approver).isProblem(403, "forbidden");
    lends("approver2", "deputy@example.com", approver).isProblem(403, "forbidden");
  }

  @Test
  void whoever_may_not_lend_does_not_learn_who_is_there() {
    var there = lends("approver2", "deputy@example.com", ",\"fromEmail\":\"security@example.com\"");
    var absent = lends("approver2", "deputy@example.com", ",\"fromEmail\":\"x@example.com\"");

    assertEquals(there.body(), absent.body());
    there.isProblem(403, "forbidden");
  }

  @ParameterizedTest
  @CsvSource({
    "nobody@example.com,422",
    "approver@example.com,422",
    "Approver@EXAMPLE.com,422",
    "customer@example.com,422",
    "no address,400"
  })
  void it_is_lent_to_exactly_one_other_person_of_the_company(String email, int status) {
    lends("approver", email, "").is(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "{\"toEmail\":\"deputy@example.com\",\"roles\":[],\"endsAt\":\"2026-01-20T08:00:00Z\"}",
        "{\"toEmail\":\"deputy@example.com\",\"roles\":[\"auditor\"],\"endsAt\":\"2026-01-20T08:00:00Z\"}",
        "{\"toEmail\":\"deputy@example.com\",\"roles\":[\"approver\"],\"endsAt\":\"tomorrow\"}",
        "{\"toEmail\":\"deputy@example.com\",\"roles\":[\"approver\"],\"endsAt\":7}",
        "{\"toEmail\":\"deputy@example.com\",\"toAccountId\":\"acc-deputy\",\"roles\":[\"approver\"],\"endsAt\":\"2026-01-20T08:00:00Z\"}",
        "{\"toAccountId\":\"a b\",\"roles\":[\"approver\"],\"endsAt\":\"2026-01-20T08:00:00Z\"}",
        "{\"toEmail\":\"deputy@example.com\",\"roles\":[\"approver\"],\"endsAt\":\"2026-01-20T08:00:00Z\",\"projectKey\":\"aic\"}",
        "{\"toEmail\":\"deputy@example.com\",\"roles\":[\"approver\"],\"endsAt\":\"2026-01-20T08:00:00Z\",\"more\":1}",
      })
  void a_body_that_does_not_fit_is_refused(String body) {
    office.post("approver", "/delegations", body).isProblem(400, "invalid-request");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T08:00:00Z",
    "2026-04-05T08:00:01Z",
    "-999999999-01-01T00:00:00Z",
    "+999999999-12-31T23:59:59Z"
  })
  void so_is_an_end_that_is_too_near_or_too_far(String end) {
    office
        .post(
            "approver",
            "/delegations",
            "{\"toEmail\":\"deputy@example.com\",\"roles\":[\"approver\"],\"endsAt\":\""
                + end
                + "\"}")
        .is(422);
  }

  @Test
  void a_call_that_is_made_again_after_a_lost_answer_lends_nothing_twice() {
    var id = lends("approver", "deputy@example.com", "").is(201).text("/id");

    var again = lends("approver", "deputy@example.com", "");
    again.isProblem(409, "conflict");
    assertTrue(again.text("/detail").contains(id));
  }

  @Test
  void whom_it_concerns_sees_it_and_admins_and_auditors_see_all() {
    var id = lends("approver", "deputy@example.com", "").is(201).text("/id");

    for (var who : List.of("approver", "deputy", "admin", "auditor")) {
      assertEquals(List.of(id), office.get(who, "/delegations").is(200).each("items", "/id"));
      office.get(who, "/delegations/{id}", "id", id).is(200);
    }
    assertEquals(List.of(), office.get("approver2", "/delegations").is(200).each("items", "/id"));
    office.get("approver2", "/delegations/{id}", "id", id).isProblem(404, "not-found");
    revoke("approver2", id).isProblem(404, "not-found");
    revoke("auditor", id).isProblem(403, "forbidden");
    revoke("admin", id).is(200);
  }

  @Test
  void me_says_whose_part_one_has_and_who_has_ones_own() {
    var id = lends("approver", "deputy@example.com", "").is(201).text("/id");
    var deputy = office.get("deputy", "/me").is(200);

    assertEquals("[\"requester\"]", deputy.body().get("roles").toString());
    assertTrue(deputy.body().get("decides").asBoolean());
    assertEquals(List.of(id), deputy.each("standsInFor", "/id"));
    assertEquals(List.of(id), office.get("approver", "/me").is(200).each("stoodInForBy", "/id"));
  }

  @Test
  void while_jira_is_away_nothing_is_lent() {
    office.get("approver", "/me").is(200);
    office.jira.away(true);

    lends("approver", "deputy@example.com", "").isProblem(503, "unavailable");
    assertEquals(List.of(), office.store.governance().delegations(office.instant()));
  }

  @Test
  void ones_groups_give_tools_without_asking() {
    office.store.seed(baseline("copilot-all", "github-copilot", "everybody"));
    office.store.seed(baseline("drawing", "midjourney", "everybody"));
    office.store.seed(baseline("claude-few", "claude", "few"));
    office.jira.add(Office.person("member"), "everybody");

    var has = office.get("member", "/me/baseline").is(200);
    assertEquals(List.of("github-copilot"), has.each("items", "/tool/id"));
    assertEquals(List.of("everybody"), has.each("items", "/group"));
    assertEquals(
        List.of(), office.get("requester", "/me/baseline").is(200).each("items", "/tool/id"));
  }

  private static BaselineAccess baseline(String id, String tool, String group) {
    return new BaselineAccess(
        new BaselineId(id), new ToolId(tool), group, "For everybody's work", false, Revision.NEW);
  }
}
