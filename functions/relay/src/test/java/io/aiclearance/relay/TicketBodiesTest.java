package io.aiclearance.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.OutboxMessage.OpenReview;
import io.aiclearance.domain.OutboxMessage.RaiseRequest;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.OutboxMessage.ToJira;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.request.Note;
import io.aiclearance.domain.request.NoteTemplate;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages for Jira are written exactly as those that ticket-sync is tested with. */
class TicketBodiesTest {
  private static void assertRecorded(String file, String id, ToJira message) {
    var recorded = EventLoader.loadSQSEvent("../../events/" + file).getRecords().getFirst();
    assertEquals(recorded.getBody(), TicketBodies.of(id, message).toString());
    assertEquals(recorded.getAttributes().get("MessageGroupId"), message.about().id());
  }

  @Test
  void a_comment() {
    assertRecorded(
        "ticket-queue.json",
        "request/AIC-1#1~0",
        new TicketUpdate(
            new IssueKey("AIC-1"),
            List.of(new Note(NoteTemplate.REQUEST_RECEIVED, Map.of("tool", "GitHub Copilot"))),
            null));
  }

  @Test
  void a_request_from_the_panel() {
    assertRecorded(
        "ticket-queue-submission.json",
        "submission/0123456789abcdef#1~0",
        new RaiseRequest(new SubmissionId("0123456789abcdef")));
  }

  @Test
  void a_review() {
    assertRecorded(
        "ticket-queue-review.json",
        "grant/AIC-1#4~0",
        new OpenReview(
            new GrantId("AIC-1"),
            "2026-04",
            "GitHub Copilot",
            "Requester",
            Instant.parse("2026-05-01T09:00:00Z"),
            URI.create("https://your-site.atlassian.net/reviews/AIC-1"),
            Instant.parse("2026-04-17T09:00:00Z")));
  }
}
