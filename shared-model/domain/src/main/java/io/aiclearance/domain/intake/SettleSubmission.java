package io.aiclearance.domain.intake;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.OutboxMessage.ReadIssue;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import java.time.Instant;
import java.util.List;

/** What a submission comes to once Jira has answered (R3.7). */
public final class SettleSubmission {
  private SettleSubmission() {}

  /**
   * Jira has the issue with all its details; it is read from there, since its own webhook came
   * before they did.
   */
  public static Transition raised(Submission.Waiting waiting, IssueKey issue, Instant now) {
    var raised = new Submission.Raised(waiting.id(), waiting.wish(), issue, waiting.revision());
    return new Transition(
        List.of(
            Change.to(
                raised, EventKind.SUBMISSION_RAISED, now, Actor.Part.TICKET_SYNC, raised.facts())),
        List.of(new ReadIssue(issue, now)));
  }

  /**
   * Jira will not have it, however often it is asked.
   *
   * @param reason a sentence for the person who asked, and one that says what to do
   */
  public static Transition refused(Submission.Waiting waiting, String reason, Instant now) {
    var refused = new Submission.Refused(waiting.id(), waiting.wish(), reason, waiting.revision());
    return new Transition(
        List.of(
            Change.to(
                refused,
                EventKind.SUBMISSION_REFUSED,
                now,
                Actor.Part.TICKET_SYNC,
                refused.facts().with("reason", reason))),
        List.of());
  }
}
