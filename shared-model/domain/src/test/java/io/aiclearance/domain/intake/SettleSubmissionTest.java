package io.aiclearance.domain.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.OutboxMessage.ReadIssue;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettleSubmissionTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final IssueKey ISSUE = new IssueKey("AIC-7");
  private static final Submission.Waiting WAITING =
      new Submission.Waiting(
          new SubmissionId("0123456789abcdef"),
          new Wish(
              new Person(new AccountId("acc-requester"), "Requester", null),
              "11",
              new ToolId("claude"),
              "Claude",
              null,
              30,
              "To write tests",
              NOW.minusSeconds(60)),
          new Revision(1, "a".repeat(64)));

  @Test
  void a_raised_submission_names_its_issue_and_has_it_read() {
    var transition = SettleSubmission.raised(WAITING, ISSUE, NOW);
    var change = transition.changes().getFirst();
    assertEquals(
        new Submission.Raised(WAITING.id(), WAITING.wish(), ISSUE, WAITING.revision()),
        change.after());
    assertEquals(EventKind.SUBMISSION_RAISED, change.event().kind());
    assertEquals(Actor.Part.TICKET_SYNC, change.event().actor());
    assertEquals(ISSUE, change.event().facts().request());
    assertEquals(2, change.event().version());
    assertEquals(List.of(new ReadIssue(ISSUE, NOW)), transition.outbox());
  }

  @Test
  void a_refused_submission_says_why_and_leads_to_nothing() {
    var transition = SettleSubmission.refused(WAITING, "Ask again.", NOW);
    var change = transition.changes().getFirst();
    assertEquals(
        new Submission.Refused(WAITING.id(), WAITING.wish(), "Ask again.", WAITING.revision()),
        change.after());
    assertEquals(EventKind.SUBMISSION_REFUSED, change.event().kind());
    assertEquals("Ask again.", change.event().facts().details().get("reason"));
    assertEquals(List.of(), transition.outbox());
  }

  @Test
  void a_reference_is_short_readable_and_always_the_same() {
    assertEquals("ZM4DQ0SA", new SubmissionId("0123456789abcdef").reference());
    var other = new SubmissionId("0123456789abcdee").reference();
    assertNotEquals("ZM4DQ0SA", other);
    assertTrue(other.matches("[0-9A-HJKMNP-TV-Z]{8}"), other);
  }
}
