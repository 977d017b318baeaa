package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.OutboxMessage.RaiseRequest;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.intake.Submission;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SubmittingFromThePortalTest {
  private static final String COPILOT =
      body("\"toolId\":\"github-copilot\"", 30, "To write tests.");
  private static final String UNLISTED =
      body(
          "\"newTool\":{\"name\":\"Wortmeister 💬\",\"url\":\"https://wort.example.com/ä?x=1\"}",
          30,
          "Texte.");

  private final Office office = new Office();

  @BeforeEach
  void the_customer_has_signed_in() {
    office.get("customer", "/me").is(200);
  }

  private static String body(String tool, int days, String purpose) {
    return "{\"portalId\":\"1\",\"requestTypeId\":\"11\",%s,\"durationDays\":%d,\"purpose\":\"%s\"}"
        .formatted(tool, days, purpose);
  }

  private Submission stored(Reply reply) {
    return office.store.submissions().find(new SubmissionId(reply.text("/id"))).orElseThrow();
  }

  private long received() {
    return office.store.events().stream()
        .filter(event -> event.kind() == EventKind.SUBMISSION_RECEIVED)
        .count();
  }

  @Test
  void a_customers_request_is_kept_and_jira_is_to_be_told() {
    var reply = office.submit("customer", "key-1", COPILOT).is(202);

    assertEquals("waiting", reply.text("/state"));
    assertEquals("GitHub Copilot", reply.text("/toolName"));
    assertEquals("/api/v1/portal/requests/" + reply.text("/id"), reply.header("location"));
    var wish = stored(reply).wish();
    assertEquals("acc-customer", wish.by().account().value());
    assertEquals("To write tests.", wish.purpose());
    assertEquals(30, wish.days());
    assertEquals(
        List.of(new RaiseRequest(new SubmissionId(reply.text("/id")))), office.store.outbox());
  }

  @Test
  void evidence_says_who_asked_for_what_and_not_what_for() {
    var reply = office.submit("customer", "key-1", COPILOT).is(202);

    var event = office.store.events().getLast();
    assertEquals(EventKind.SUBMISSION_RECEIVED, event.kind());
    assertEquals(new Actor.Someone(Office.person("customer").account()), event.actor());
    assertEquals(stored(reply).ref(), event.entity());
    assertEquals("github-copilot", String.valueOf(event.facts().tool()));
    assertEquals("{days=30, requestType=11}", event.facts().details().toString());
  }

  @Test
  void a_tool_that_the_catalog_does_not_have_is_asked_for_with_its_address() {
    var wish = stored(office.submit("customer", "key-1", UNLISTED).is(202)).wish();

    assertEquals("Wortmeister 💬", wish.toolName());
    assertEquals("https://wort.example.com/ä?x=1", wish.toolUrl());
    assertEquals(null, wish.tool());
  }

  @Test
  void the_same_key_again_is_the_same_request_in_whatever_state_it_is_by_then() {
    var first = office.submit("customer", "key-1", COPILOT).is(202);
    var again = office.submit("customer", "key-1", COPILOT).is(202);
    assertEquals(first.body(), again.body());

    office.store.change(
        stored(first),
        waiting ->
            new Submission.Raised(
                waiting.id(), waiting.wish(), new IssueKey("AIC-7"), waiting.revision()));
    var raised = office.submit("customer", "key-1", COPILOT).is(202);

    assertEquals("raised", raised.text("/state"));
    assertEquals("AIC-7", raised.text("/issueKey"));
    assertEquals(first.text("/id"), raised.text("/id"));
    assertEquals(1, received());
    assertEquals(1, office.store.outbox().size());
  }

  @Test
  void the_same_key_stays_good_when_the_gate_closes_and_the_catalog_changes_its_names() {
    office.submit("customer", "key-1", COPILOT).is(202);
    office.store.forget(SiteSettings.REF);

    office.submit("customer", "key-1", COPILOT).is(202);
  }

  @Test
  void the_same_key_with_another_request_is_refused_and_changes_nothing() {
    office.submit("customer", "key-1", COPILOT).is(202);

    for (var other :
        List.of(
            body("\"toolId\":\"claude\"", 30, "To write tests."),
            body("\"toolId\":\"github-copilot\"", 31, "To write tests."),
            body("\"toolId\":\"github-copilot\"", 30, "To write tests!"),
            COPILOT.replace("\"11\"", "\"12\""),
            UNLISTED)) {
      var reply = office.submit("customer", "key-1", other).isProblem(422, "invalid");
      assertTrue(reply.text("/detail").contains("Idempotency-Key"));
    }
    assertEquals(1, received());
  }

  @Test
  void another_person_may_have_the_same_key() {
    var mine = office.submit("customer", "key-1", COPILOT).is(202);
    var other =
        office.submit("requester", "key-1", body("\"toolId\":\"claude\"", 30, "To read.")).is(202);

    assertNotEquals(mine.text("/id"), other.text("/id"));
    assertEquals(2, received());
  }

  @Test
  void two_at_once_are_one() {
    office.store.next(
        commit -> {
          var _ = commit.get();
          return new CommitOutcome.Stale();
        });

    var late = office.submit("customer", "key-1", COPILOT).is(202);

    assertEquals("waiting", late.text("/state"));
    assertEquals(1, received());
  }

  @Test
  void of_two_different_ones_at_once_one_is_refused() {
    office.store.next(
        commit -> {
          office.submit("customer", "key-1", body("\"toolId\":\"claude\"", 30, "First."));
          return commit.get();
        });

    office.submit("customer", "key-1", COPILOT).isProblem(422, "invalid");

    assertEquals(1, received());
  }

  @Test
  void a_lost_answer_is_asked_for_again() {
    office.store.next(
        commit -> {
          var _ = commit.get();
          throw new IllegalStateException("the answer was lost");
        });
    office.submit("customer", "key-1", COPILOT).isProblem(500, "internal");

    office.submit("customer", "key-1", COPILOT).is(202);

    assertEquals(1, received());
  }

  @Test
  void what_was_sent_is_polled_until_jira_has_it() {
    var id = office.submit("customer", "key-1", COPILOT).is(202).text("/id");
    assertEquals("waiting", poll("customer", id).is(200).text("/state"));

    office.store.change(
        office.store.submissions().find(new SubmissionId(id)).orElseThrow(),
        waiting ->
            new Submission.Raised(
                waiting.id(), waiting.wish(), new IssueKey("AIC-7"), waiting.revision()));

    var raised = poll("customer", id).is(200);
    assertEquals("raised", raised.text("/state"));
    assertEquals(
        "https://jira.example.com/servicedesk/customer/portal/1/AIC-7", raised.text("/url"));
  }

  @Test
  void or_until_it_is_known_why_jira_will_not_have_it() {
    var id = office.submit("customer", "key-1", COPILOT).is(202).text("/id");
    office.store.change(
        office.store.submissions().find(new SubmissionId(id)).orElseThrow(),
        waiting ->
            new Submission.Refused(
                waiting.id(), waiting.wish(), "You are no customer of it.", waiting.revision()));

    var refused = poll("customer", id).is(200);

    assertEquals("refused", refused.text("/state"));
    assertEquals("You are no customer of it.", refused.text("/reason"));
    assertFalse(refused.body().has("url"));
  }

  @Test
  void nobody_else_learns_of_it_not_even_an_admin() {
    var id = office.submit("customer", "key-1", COPILOT).is(202).text("/id");

    for (var who : List.of("requester", "approver", "security", "admin", "auditor")) {
      poll(who, id).isProblem(404, "not-found");
    }
    for (var none : List.of("0".repeat(64), "x", "..", "A".repeat(64), "a".repeat(5_000))) {
      poll("customer", none).isProblem(404, "not-found");
    }
  }

  private Reply poll(String who, String id) {
    return office.call(
        Office.event("GET", "/portal/requests/{id}", who, null, "id", id),
        id.matches("[a-z0-9]{16,64}"));
  }

  @Test
  void what_one_has_already_is_not_asked_for_again() {
    office.asks("customer", "github-copilot", "AIC-1");
    office.approve("approver", "AIC-1").is(200);

    var reply = office.submit("customer", "key-1", COPILOT).isProblem(409, "open-grant-exists");

    assertEquals("AIC-1", reply.text("/grantId"));
    office.submit("requester", "key-1", COPILOT).is(202);
  }

  @Test
  void where_the_gate_is_closed_nothing_is_taken_and_the_person_is_told_whom_to_ask() {
    for (var elsewhere :
        List.of(
            COPILOT.replace("\"portalId\":\"1\"", "\"portalId\":\"2\""),
            COPILOT.replace("\"11\"", "\"12\""))) {
      var reply = office.submit("customer", "key-1", elsewhere).isProblem(409, "conflict");
      assertEquals(
          "AI tools cannot be asked for here. Ask a Jira admin where to ask for AI tools, or to"
              + " enable this form.",
          reply.text("/detail"));
    }
    office.store.forget(SiteSettings.REF);
    office.submit("customer", "key-1", COPILOT).isProblem(409, "conflict");
    assertEquals(0, received());
  }

  @ParameterizedTest
  @ValueSource(strings = {"midjourney", "nothing-like-it"})
  void a_tool_that_is_not_offered_is_refused_in_the_same_words_whether_it_is_there_or_not(
      String tool) {
    var reply =
        office
            .submit("customer", "key-1", body("\"toolId\":\"" + tool + "\"", 30, "x"))
            .isProblem(422, "invalid");

    assertEquals(
        "This tool cannot be asked for. Choose one that is offered.", reply.text("/detail"));
  }

  @Test
  void a_refused_key_is_free_for_the_corrected_request() {
    office
        .submit("customer", "key-1", body("\"toolId\":\"claude\"", 91, "To read."))
        .isProblem(422, "invalid");

    office.submit("customer", "key-1", body("\"toolId\":\"claude\"", 90, "To read.")).is(202);
  }

  @Test
  void twenty_a_minute_are_taken_and_what_was_taken_is_answered_all_the_same() {
    for (var i = 1; i <= 20; i++) {
      office.submit("customer", "key-" + i, COPILOT).is(202);
    }

    var reply = office.submit("customer", "key-21", COPILOT).isProblem(429, "rate-limited");

    assertEquals("60", reply.header("retry-after"));
    assertTrue(reply.text("/detail").startsWith("At most 20 "));
    office.submit("customer", "key-20", COPILOT).is(202);
    office.submit("requester", "key-21", COPILOT).is(202);
    office.passes(Duration.ofSeconds(60));
    office.submit("customer", "key-21", COPILOT).is(202);
  }
}
