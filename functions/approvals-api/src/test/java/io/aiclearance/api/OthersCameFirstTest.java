package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.api.decide.DecideRequest;
import io.aiclearance.api.decide.GatherCase;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.decision.DecisionCommand;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Request;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers get lost, and people press the same button at the same time. */
final class OthersCameFirstTest {
  private final Office office = new Office();

  @BeforeEach
  void everybody_has_signed_in() {
    office.get("approver", "/me").is(200);
    office.get("approver2", "/me").is(200);
    office.get("security", "/me").is(200);
  }

  private long count(EventKind kind) {
    return office.store.events().stream().filter(event -> event.kind() == kind).count();
  }

  @Test
  void an_approval_whose_answer_was_lost_succeeds_when_it_is_sent_again() {
    office.asks("requester", "github-copilot", "AIC-1");
    office.approve("approver", "AIC-1").is(200);

    var again = office.approve("approver", "AIC-1").is(200);

    assertEquals("approved", again.text("/state"));
    assertEquals(1, count(EventKind.REQUEST_APPROVED));
  }

  @Test
  void so_does_a_denial_and_the_approval_of_a_stage() {
    office.asks("requester", "github-copilot", "AIC-1");
    office.asks("requester", "claude", "AIC-2");
    office.deny("approver", "AIC-1", "No.").is(200);
    office.approve("approver", "AIC-2").is(200);

    assertEquals("denied", office.deny("approver", "AIC-1", "No.").is(200).text("/state"));
    assertEquals("pending", office.approve("approver", "AIC-2").is(200).text("/state"));
    office.approve("security", "AIC-2").is(200);
    assertEquals("approved", office.approve("approver", "AIC-2").is(200).text("/state"));
    assertEquals(1, count(EventKind.REQUEST_STAGE_APPROVED));
  }

  @Test
  void the_same_word_with_another_duration_or_from_another_person_is_a_conflict() {
    office.asks("requester", "github-copilot", "AIC-1");
    office.approve("approver", "AIC-1").is(200);

    office
        .decide(
            "approver", "AIC-1", "{\"outcome\":\"approve\",\"reason\":\"ok\",\"durationDays\":5}")
        .isProblem(409, "conflict");
    office.approve("approver2", "AIC-1").isProblem(409, "conflict");
  }

  @Test
  void a_commit_that_had_its_effect_but_looked_stale_is_seen_for_what_it_is() {
    office.asks("requester", "github-copilot", "AIC-1");
    office.store.next(
        commit -> {
          assertEquals(new CommitOutcome.Committed(), commit.get());
          return new CommitOutcome.Stale();
        });

    office.approve("approver", "AIC-1").is(200);
    assertEquals(1, count(EventKind.GRANT_CREATED));
  }

  @Test
  void a_request_that_changed_meanwhile_is_judged_again() {
    var request = office.asks("requester", "github-copilot", "AIC-1");
    office.store.next(
        commit -> {
          office.store.<Request>change(
              request,
              now ->
                  new Request.Withdrawn(
                      now.origin(), now.asked(), Office.START, "Gone.", now.revision()));
          return commit.get();
        });

    office.approve("approver", "AIC-1").isProblem(409, "conflict");
    assertTrue(office.store.grants().find(new GrantId("AIC-1")).isEmpty());
  }

  @Test
  void a_request_that_keeps_changing_is_an_honest_conflict() {
    office.asks("requester", "github-copilot", "AIC-1");
    for (var i = 0; i < 5; i++) {
      office.store.next(_ -> new CommitOutcome.Stale());
    }

    office.approve("approver", "AIC-1").isProblem(409, "conflict");
    office.approve("approver", "AIC-1").is(200);
  }

  @Test
  void an_open_grant_that_only_the_commit_sees_is_named() {
    office.asks("requester", "github-copilot", "AIC-2");
    office.store.next(_ -> new CommitOutcome.OpenGrantExists(new GrantId("AIC-1")));

    var reply = office.approve("approver", "AIC-2").isProblem(409, "open-grant-exists");

    assertEquals("AIC-1", reply.text("/grantId"));
  }

  @Test
  void a_grant_that_came_between_two_reads_is_the_requests_own() {
    var request = office.asks("requester", "github-copilot", "AIC-1");
    office.store.betweenReads(
        () -> {
          var by = new Reviewer(Office.person("approver"), Set.of(Role.APPROVER));
          var yes = new DecisionCommand(by, DecisionCommand.Outcome.APPROVE, "ok", null);
          new DecideRequest(
                  office.store.requests(),
                  new GatherCase(
                      office.store.catalog(),
                      office.store.grants(),
                      office.store.governance(),
                      office.store.exceptions(),
                      (_, _) -> Optional.empty()),
                  office.store)
              .decide(request.key(), yes, Office.START);
        });

    office.approve("approver", "AIC-1").is(200);
    assertEquals(1, count(EventKind.GRANT_CREATED));
  }

  @Test
  void the_requests_own_grant_is_no_other_open_grant() {
    office.asks("requester", "github-copilot", "AIC-1");
    office.store.next(
        commit -> {
          assertEquals(new CommitOutcome.Committed(), commit.get());
          return new CommitOutcome.OpenGrantExists(new GrantId("AIC-1"));
        });

    office.approve("approver", "AIC-1").is(200);
  }
}
