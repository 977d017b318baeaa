package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.evidence.EventKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule is overridden for one person and tool: asked for by one, approved by another (R4.9). */
final class ControlledExceptionsTest {
  private final Office office = new Office();

  private static String wish(String subject, String tool, String override, int days) {
    return """
        {"subject":"acc-%s","toolId":"%s","overrides":["%s"],"owner":"acc-admin",
         "reason":"Nobody else is there.","days":%d}"""
        .formatted(subject, tool, override, days);
  }

  private Reply ask(String who, String wish) {
    return office.post(who, "/exceptions", wish);
  }

  /** About the requester's access to a tool whose last stage is a security reviewer's. */
  private String asked() {
    return ask("approver", wish("requester", "claude", "one-person-one-stage", 20))
        .is(201)
        .text("/id");
  }

  private Reply step(String who, String id, String step) {
    return office.post(
        who,
        "/exceptions/{exceptionId}/" + step,
        step.equals("approval") ? "{}" : "{\"reason\":\"So it is.\"}",
        "exceptionId",
        id);
  }

  @Test
  void one_asks_and_another_with_the_last_stages_role_approves() {
    var id = asked();
    var approved = step("security", id, "approval").is(200);

    assertEquals("active", approved.text("/state"));
    assertEquals("true", approved.text("/inForce"));
    assertEquals("2026-01-25T08:00:00Z", approved.text("/endsAt"));
    assertEquals("2026-01-15T08:00:00Z", approved.text("/reviewBy"));
    var evidence = office.store.events().getLast();
    assertEquals(EventKind.EXCEPTION_APPROVED, evidence.kind());
    assertEquals("one-person-one-stage", evidence.facts().details().get("overrides"));
    assertEquals("acc-admin", evidence.facts().details().get("owner"));
    assertEquals("1", evidence.facts().details().get("place"));
    step("security", id, "approval").is(200);
  }

  @ParameterizedTest
  @CsvSource({
    "approver, 403, forbidden",
    "approver2, 403, forbidden",
    "admin, 403, forbidden",
    "auditor, 403, forbidden",
    "requester, 403, forbidden",
    "requester2, 404, not-found"
  })
  void nobody_else_approves(String who, int status, String problem) {
    step(who, asked(), "approval").isProblem(status, problem);
  }

  @Test
  void neither_who_asks_nor_the_subject_nor_the_owner_approves() {
    office.jira.add(Office.person("both"), "ai-approvers", "ai-security");
    var own = ask("both", wish("requester", "claude", "one-person-one-stage", 20)).is(201);
    step("both", own.text("/id"), "approval").isProblem(403, "forbidden");

    var about = ask("approver", wish("both", "claude", "one-person-one-stage", 20)).is(201);
    step("both", about.text("/id"), "approval").isProblem(403, "forbidden");
    step("security", about.text("/id"), "approval").is(200);
  }

  @ParameterizedTest
  @CsvSource({"requester", "auditor", "customer"})
  void those_who_do_not_decide_ask_for_none(String who) {
    ask(who, wish("requester", "claude", "one-person-one-stage", 20)).isProblem(403, "forbidden");
    office.get("requester", "/exceptions").isProblem(403, "forbidden");
  }

  @Test
  void asking_twice_in_the_same_words_is_asking_once() {
    assertEquals(asked(), asked());
    assertEquals(
        1,
        office.store.events().stream()
            .filter(event -> event.kind() == EventKind.EXCEPTION_ASKED)
            .count());
    step("security", asked(), "refusal").is(200);
    ask("approver", wish("requester", "claude", "one-person-one-stage", 20))
        .isProblem(409, "conflict");
  }

  @Test
  void a_blocked_tool_is_let_through_by_none() {
    ask("approver", wish("requester", "midjourney", "tool-is-requestable", 20))
        .isProblem(409, "conflict");
    ask("approver", wish("requester", "nothing", "tool-is-requestable", 20))
        .isProblem(400, "invalid-request");
  }

  @Test
  void its_length_keeps_to_the_risk_level() {
    ask("approver", wish("requester", "claude", "one-person-one-stage", 61))
        .isProblem(422, "invalid");
    ask("approver", wish("requester", "claude", "one-person-one-stage", 60)).is(201);
    ask("approver", wish("requester", "claude", "something", 60)).isProblem(400, "invalid-request");
    ask("approver", "{}").isProblem(400, "invalid-request");
  }

  @Test
  void all_places_of_the_level_taken_means_no_other_one() {
    for (var i = 1; i <= 10; i++) {
      step("security", about("p" + i), "approval").is(200);
    }
    var eleventh = about("p11");

    step("security", eleventh, "approval").isProblem(409, "conflict");
    step("approver", about("p3"), "revocation").is(200);
    assertEquals("active", step("security", eleventh, "approval").is(200).text("/state"));
  }

  private String about(String name) {
    office.jira.add(Office.person(name));
    return ask("approver", wish(name, "claude", "one-person-one-stage", 20)).is(201).text("/id");
  }

  @Test
  void an_approval_that_lost_its_place_takes_another() {
    var id = asked();
    office.get("security", "/me").is(200);
    office.store.next(_ -> new CommitOutcome.Stale());

    step("security", id, "approval").is(200);
  }

  @Test
  void without_a_review_it_stops_to_hold_and_with_one_it_goes_on() {
    var id = asked();
    step("security", id, "approval").is(200);
    office.passes(Duration.ofDays(10));
    assertEquals("false", shown(id).text("/inForce"));

    step("admin", id, "review").isProblem(403, "forbidden"); // the owner
    assertEquals("true", step("approver", id, "review").is(200).text("/inForce"));
    office.passes(Duration.ofDays(10));
    assertEquals("false", shown(id).text("/inForce"));
    step("approver", id, "review").isProblem(409, "conflict");
  }

  private Reply shown(String id) {
    return office.get("approver", "/exceptions/{exceptionId}", "exceptionId", id).is(200);
  }

  @Test
  void it_is_ended_once_and_holds_no_more() {
    var id = asked();
    step("security", id, "approval").is(200);

    assertEquals("revoked", step("approver", id, "revocation").is(200).text("/state"));
    step("approver", id, "revocation").is(200);
    assertEquals("false", shown(id).text("/inForce"));
    step("security", id, "approval").isProblem(409, "conflict");
    step("approver", id, "review").isProblem(409, "conflict");
  }

  @Test
  void what_was_asked_for_can_be_refused_and_not_after() {
    var id = asked();

    assertEquals("declined", step("approver2", id, "refusal").is(200).text("/state"));
    step("approver2", id, "refusal").is(200);
    step("security", id, "refusal").isProblem(409, "conflict");
    step("security", id, "revocation").isProblem(409, "conflict");
  }

  @Test
  void those_who_oversee_see_all_and_a_subject_their_own() {
    var id = asked();

    for (var who : List.of("approver", "security", "admin", "auditor", "requester")) {
      office.get(who, "/exceptions/{exceptionId}", "exceptionId", id).is(200);
    }
    office
        .get("requester2", "/exceptions/{exceptionId}", "exceptionId", id)
        .isProblem(404, "not-found");
    assertEquals(
        List.of(id), office.get("auditor", "/exceptions", "status", "asked").each("items", "/id"));
    assertEquals(List.of(), office.get("auditor", "/exceptions").is(200).each("items", "/id"));
  }
}
