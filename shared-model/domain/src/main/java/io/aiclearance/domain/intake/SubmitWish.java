package io.aiclearance.domain.intake;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.OutboxMessage.RaiseRequest;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes what a person filled in at the portal panel, so that Jira gets an issue for it (R3.7). */
public final class SubmitWish {
  private SubmitWish() {}

  /** Judges one wish; pure. */
  public static Ruling judge(SubmissionId id, WishCase wish) {
    return Arrays.stream(WishRule.values())
        .map(rule -> rule.against(wish))
        .flatMap(Optional::stream)
        .<Ruling>map(refusal -> refusal)
        .findFirst()
        .orElseGet(() -> take(new Submission.Waiting(id, wish.wish(), Revision.NEW)));
  }

  private static Transition take(Submission.Waiting submission) {
    var wish = submission.wish();
    var facts =
        submission
            .facts()
            .with("requestType", wish.requestType())
            .with("days", Integer.toString(wish.days()));
    return new Transition(
        List.of(
            Change.to(
                submission,
                EventKind.SUBMISSION_RECEIVED,
                wish.at(),
                new Actor.Someone(wish.by().account()),
                wish.tool() == null ? facts.with("newTool", wish.toolName()) : facts)),
        List.of(new RaiseRequest(submission.id())));
  }
}
