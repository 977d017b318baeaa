package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.intake.ClosedGate;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.domain.request.Missing;
import io.aiclearance.domain.request.Origin;
import io.aiclearance.domain.request.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Requests are created but never appear in approvals": the product itself says why (R9). */
final class NeverAppearsTest {
  private static final IssueKey KEY = new IssueKey("AIC-7");

  private final Office office = new Office();

  @BeforeEach
  void everybody_has_signed_in() {
    for (var who : List.of("admin", "customer", "requester", "approver", "auditor")) {
      office.get(who, "/me").is(200);
    }
  }

  private Reply why(String who, String key) {
    return office.get(who, "/intake/issues/{issueKey}", "issueKey", key);
  }

  private static Origin origin() {
    return new Origin(KEY, "10007", Office.person("customer"), Office.START, Context.NONE);
  }

  @ParameterizedTest
  @EnumSource(ClosedGate.class)
  void a_closed_gate_says_which_one_it_was_and_what_opens_it(ClosedGate gate) {
    office.refusals.record(KEY, gate, office.instant());
    office.passes(Duration.ofHours(1));
    office.refusals.record(KEY, gate, office.instant());
    office.get("admin", "/me").is(200);

    var why = why("admin", "AIC-7").is(200);

    assertEquals(gate.word(), why.text("/reason"));
    assertEquals(gate.says(), why.text("/says"));
    assertEquals(gate.whatToDo(), why.text("/whatToDo"));
    assertEquals(2, why.body().at("/refusal/times").asInt());
    assertEquals("2026-01-05T08:00:00Z", why.text("/refusal/firstAt"));
    assertEquals("2026-01-05T09:00:00Z", why.text("/refusal/lastAt"));
    assertEquals("https://jira.example.com/browse/AIC-7", why.text("/url"));
  }

  @Test
  void an_incomplete_request_says_what_is_missing_to_its_requester_too() {
    office.store.seed(
        new Request.Incomplete(
            origin(),
            List.of(
                new Missing(Detail.TOOL, "Choose the AI tool that you need."),
                new Missing(Detail.PURPOSE, "Say what you need the tool for.")),
            Revision.NEW));

    for (var who : List.of("admin", "customer")) {
      var why = why(who, "AIC-7").is(200);
      assertEquals("details-missing", why.text("/reason"));
      assertEquals(
          "[\"Choose the AI tool that you need.\",\"Say what you need the tool for.\"]",
          why.body().get("checks").toString());
      assertEquals("incomplete", why.text("/request/state"));
      assertTrue(why.text("/whatToDo").startsWith("Add what is missing to the issue in Jira"));
    }
  }

  @Test
  void a_pending_one_is_there_and_says_whose_approval_it_waits_for() {
    office.asks("customer", "claude", "AIC-7");

    var why = why("customer", "AIC-7").is(200);

    assertEquals("awaits-approval", why.text("/reason"));
    assertEquals("approver", why.text("/request/nextStage"));
  }

  @Test
  void a_decided_one_says_that_it_is_decided_and_when() {
    office.asks("customer", "github-copilot", "AIC-7");
    office.asks("customer", "claude", "AIC-8");
    office.approve("approver", "AIC-7").is(200);
    office.deny("approver", "AIC-8", "No.").is(200);

    var approved = why("customer", "AIC-7").is(200);
    assertEquals("already-decided", approved.text("/reason"));
    assertEquals(
        "The request was approved on 2026-01-05, so it does not wait in Approvals any more.",
        approved.text("/says"));
    var denied = why("admin", "AIC-8").is(200);
    assertEquals("already-decided", denied.text("/reason"));
    assertEquals("No.", denied.text("/request/stages/0/reason"));
  }

  @Test
  void a_withdrawn_and_a_lapsed_one_say_so() {
    office.store.seed(
        new Request.Withdrawn(
            origin(), Optional.empty(), Office.START, "The issue was deleted.", Revision.NEW));

    var why = why("admin", "AIC-7").is(200);

    assertEquals("withdrawn", why.text("/reason"));
    assertEquals(
        "The request was withdrawn before anybody decided it. The issue was deleted.",
        why.text("/says"));
    var ask = office.asks("customer", "claude", "AIC-8").ask();
    office.store.seed(
        new Request.Lapsed(
            origin(), java.util.Optional.of(ask), Office.START, new Revision(1, "ab".repeat(32))));
    assertEquals("lapsed", why("admin", "AIC-7").is(200).text("/reason"));
  }

  @Test
  void what_jira_never_announced_says_what_to_look_at() {
    var why = why("admin", "AIC-7").is(200);

    assertEquals("never-announced", why.text("/reason"));
    var checks = why.body().get("checks").toString();
    for (var word : List.of("URL", "JQL", "secret", "permission check", "IntakeDlqAlarm")) {
      assertTrue(checks.contains(word), word);
    }
    assertTrue(why.text("/whatToDo").startsWith("Wait fifteen minutes"));
    assertFalse(why.body().has("request"));
    assertFalse(why.body().has("refusal"));
  }

  @Test
  void of_another_project_it_is_known_that_it_is_another_project() {
    assertEquals("wrong-project", why("admin", "OPS-7").is(200).text("/reason"));
    assertEquals("wrong-project", why("admin", "AICX-7").is(200).text("/reason"));
  }

  @Test
  void before_the_site_is_connected_that_is_why() {
    office.store.forget(SiteSettings.REF);

    assertEquals("site-not-connected", why("admin", "AIC-7").is(200).text("/reason"));
  }

  @Test
  void who_neither_administers_nor_asked_learns_nothing_whatever_there_is() {
    office.asks("customer", "claude", "AIC-7");
    office.refusals.record(new IssueKey("AIC-8"), ClosedGate.WRONG_PORTAL, office.instant());

    for (var who : List.of("requester", "approver", "auditor")) {
      for (var key : List.of("AIC-7", "AIC-8", "AIC-9")) {
        why(who, key).isProblem(404, "not-found");
      }
    }
    why("customer", "AIC-8").isProblem(404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aic-7", "AIC", "AIC-0", "AIC-7#1", "AIC 7", "%00", "🙂-1"})
  void what_is_no_key_is_not_found(String key) {
    office
        .call(
            Office.event("GET", "/intake/issues/{issueKey}", "admin", null, "issueKey", key), false)
        .isProblem(404, "not-found");
  }

  @Test
  void refusals_are_listed_latest_first_with_their_counts() {
    office.refusals.record(new IssueKey("AIC-1"), ClosedGate.WRONG_PORTAL, office.instant());
    office.passes(Duration.ofSeconds(1));
    office.refusals.record(new IssueKey("AIC-2"), ClosedGate.WRONG_REQUEST_TYPE, office.instant());
    office.passes(Duration.ofSeconds(1));
    office.refusals.record(new IssueKey("AIC-3"), ClosedGate.WRONG_REQUEST_TYPE, office.instant());

    var first = office.get("admin", "/intake/refusals", "limit", "2").is(200);

    assertEquals(List.of("AIC-3", "AIC-2"), first.each("items", "/issueKey"));
    assertEquals(
        "{\"wrong-portal\":1,\"wrong-request-type\":2}", first.body().get("counts").toString());
    assertEquals(ClosedGate.WRONG_REQUEST_TYPE.whatToDo(), first.text("/items/0/whatToDo"));
    assertEquals("https://jira.example.com/browse/AIC-3", first.text("/items/0/url"));
    var last =
        office
            .get("admin", "/intake/refusals", "limit", "2", "cursor", first.text("/nextCursor"))
            .is(200);
    assertEquals(List.of("AIC-1"), last.each("items", "/issueKey"));
    assertFalse(last.body().has("counts"));
    assertFalse(last.body().has("nextCursor"));
  }

  @Test
  void the_list_is_for_admins_alone_whatever_they_ask() {
    for (var who : List.of("customer", "requester", "approver", "auditor")) {
      office.get(who, "/intake/refusals").isProblem(403, "forbidden");
      office.get(who, "/intake/refusals", "limit", "x").isProblem(403, "forbidden");
    }
    office.get("admin", "/intake/refusals", "limit", "0").isProblem(400, "invalid-request");
    office.get("admin", "/intake/refusals", "limit", "101").isProblem(400, "invalid-request");
    office.get("admin", "/intake/refusals", "cursor", "x").isProblem(400, "invalid-request");
    office.get("admin", "/intake/refusals", "reason", "x").isProblem(400, "invalid-request");
  }
}
