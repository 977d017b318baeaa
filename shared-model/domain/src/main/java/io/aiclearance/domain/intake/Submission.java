package io.aiclearance.domain.intake;

import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.evidence.Facts;
import java.util.Map;

/** A request that was sent from the portal panel, on its way to an issue (R3.7). */
public sealed interface Submission extends Entity {
  SubmissionId id();

  Wish wish();

  @Override
  default EntityRef ref() {
    return new EntityRef(EntityRef.Kind.SUBMISSION, id().value());
  }

  /** What evidence about this submission names. */
  default Facts facts() {
    return new Facts(wish().by().account(), wish().tool(), null, null, null, Map.of());
  }

  /** Kept here; Jira is still to be told. */
  record Waiting(SubmissionId id, Wish wish, Revision revision) implements Submission {}

  /** Jira has the issue. */
  record Raised(SubmissionId id, Wish wish, IssueKey issue, Revision revision)
      implements Submission {
    @Override
    public Facts facts() {
      return new Facts(wish.by().account(), wish.tool(), issue, null, null, Map.of());
    }
  }

  /**
   * Jira will not have it.
   *
   * @param reason a sentence for the person who asked
   */
  record Refused(SubmissionId id, Wish wish, String reason, Revision revision)
      implements Submission {}
}
