package io.aiclearance.ticketsync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.intake.Submission;
import io.aiclearance.jira.Issue;

/** How an issue says which submission it is for, and what is asked for. */
final class RequestDetails {
  /** Jira takes 32,768 characters, and escapes count. */
  private static final int LONGEST = 32_000;

  private static final String SUBMISSION = "submission";

  private RequestDetails() {}

  /** The end of the issue's summary, which is there as soon as the issue is. */
  static String reference(SubmissionId id) {
    return "(ref " + id.reference() + ")";
  }

  /** Whether the issue is the one for that submission, whichever of its marks is left. */
  static boolean mark(Issue issue, SubmissionId id) {
    return issue.summary().contains(reference(id))
        || issue.requestDetails().path(SUBMISSION).asText().equals(id.value());
  }

  static JsonNode property(Submission.Waiting waiting) {
    var purpose = waiting.wish().purpose();
    var property = property(waiting, purpose);
    while (property.toString().length() > LONGEST) {
      purpose =
          purpose.substring(
              0,
              purpose.offsetByCodePoints(0, purpose.codePointCount(0, purpose.length()) * 3 / 4));
      property = property(waiting, purpose);
    }
    return property;
  }

  private static JsonNode property(Submission.Waiting waiting, String purpose) {
    var wish = waiting.wish();
    var tool = wish.tool();
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("v", 1)
            .put(SUBMISSION, waiting.id().value())
            .put("tool", tool == null ? null : tool.value())
            .put("toolName", wish.toolName());
    if (wish.toolUrl() != null) {
      json.put("toolUrl", wish.toolUrl());
    }
    return json.put("durationDays", wish.days()).put("purpose", purpose);
  }
}
