package io.aiclearance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.domain.intake.Submission;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was sent from the portal panel, as the one who sent it sees it.
 *
 * @param url the request in the portal
 * @param reason why Jira would not have it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionView(
    String id,
    String state,
    String toolName,
    int days,
    Instant receivedAt,
    @Nullable String issueKey,
    @Nullable String url,
    @Nullable String reason) {

  static SubmissionView of(Submission submission, @Nullable String portalUrl) {
    return switch (submission) {
      case Submission.Waiting waiting -> view(waiting, "waiting", null, null, null);
      case Submission.Raised raised ->
          view(
              raised,
              "raised",
              raised.issue().value(),
              portalUrl == null ? null : portalUrl + "/" + raised.issue(),
              null);
      case Submission.Refused refused -> view(refused, "refused", null, null, refused.reason());
    };
  }

  private static SubmissionView view(
      Submission submission,
      String state,
      @Nullable String issueKey,
      @Nullable String url,
      @Nullable String reason) {
    var wish = submission.wish();
    return new SubmissionView(
        submission.id().value(),
        state,
        wish.toolName(),
        wish.days(),
        wish.at(),
        issueKey,
        url,
        reason);
  }
}
