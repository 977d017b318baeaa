package io.aiclearance.domain.request;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Person;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The issue that a request came with, and whose request it is.
 *
 * @param requester who is to have the access
 * @param raisedBy who raised the issue for them, if it was somebody else
 * @param lapsesAt from when on nobody can decide it any more (R4.10)
 */
public record Origin(
    IssueKey key,
    String issueId,
    Person requester,
    @Nullable Person raisedBy,
    Instant askedAt,
    Instant lapsesAt,
    Context context) {
  private static final Duration USUAL_WAIT = Duration.ofDays(30);

  /** One that its requester raised, and that waits for thirty days. */
  public Origin(IssueKey key, String issueId, Person requester, Instant askedAt, Context context) {
    this(key, issueId, requester, null, askedAt, askedAt.plus(USUAL_WAIT), context);
  }

  /** Whether somebody asks here, for themselves or for another, under whichever account (R2.3). */
  public boolean isAskedBy(Person somebody) {
    return somebody.isAlso(requester) || (raisedBy != null && somebody.isAlso(raisedBy));
  }
}
