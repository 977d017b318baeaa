package io.aiclearance.ticketsync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiclearance.domain.OutboxMessage.OpenReview;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.intake.Site;
import io.aiclearance.domain.request.Note;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.jira.Issue;
import io.aiclearance.jira.Jira;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraIssues.Created;
import io.aiclearance.jira.adf.Doc;
import io.aiclearance.jira.adf.Link;
import io.aiclearance.jira.adf.OwnSite;
import io.aiclearance.jira.adf.Paragraph;
import io.aiclearance.jira.adf.Text;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens the issue in which a grant is reviewed, once for each window (R6.4). Where there can be
 * none, the request's issue says why (R9).
 */
final class OpenReviewIssue {
  static final String MARKER = "ai-clearance.review";

  private final Site site;
  private final Jira jira;
  private final Earlier earlier;
  private final TellTicket tellTicket;

  OpenReviewIssue(Site site, Jira jira, TellTicket tellTicket, InstantSource clock) {
    this.site = site;
    this.jira = jira;
    this.earlier = new Earlier(jira, clock);
    this.tellTicket = tellTicket;
  }

  Told open(String message, OpenReview review) {
    var settings = site.settings();
    var type = settings.map(s -> s.reviewIssueType()).orElse(null);
    return type == null
        ? notOpened(
            message,
            review,
            "No issue type for reviews is chosen. Choose one under Intake & Approvals.")
        : open(message, review, settings.orElseThrow().gate().project(), type);
  }

  private Told open(String message, OpenReview review, String project, String type) {
    var query =
        "project = %s AND issuetype = %s".formatted(Earlier.quoted(project), Earlier.quoted(type));
    var found = earlier.find(query, review.at(), MARKER, issue -> isFor(review, issue));
    return switch (found) {
      case JiraAnswer.Failure<Optional<Issue>> failure -> Told.because(failure);
      case JiraAnswer.Value<Optional<Issue>>(var issue) when issue.isPresent() -> new Told.Done();
      case JiraAnswer.Value<Optional<Issue>> _ -> create(message, review, project, type);
    };
  }

  private Told create(String message, OpenReview review, String project, String type) {
    var created =
        jira.issues()
            .create(
                project, type, summary(review), description(review), Map.of(MARKER, mark(review)));
    return switch (created) {
      case JiraAnswer.Value<Created> _ -> new Told.Done();
      case JiraAnswer.Rejected<Created>(_, var text) ->
          notOpened(
              message,
              review,
              text + " Look at the issue type for reviews under Intake & Approvals.");
      case JiraAnswer.Failure<Created> failure ->
          Told.because(failure).notBefore(Earlier.FOUND_AFTER);
    };
  }

  private Told notOpened(String message, OpenReview review, String why) {
    var note =
        new Note(
            NoteTemplate.REVIEW_NOT_OPENED,
            Map.of(
                "tool", review.toolName(),
                "holder", review.holder(),
                "until", day(review.endsAt()),
                "why", why));
    return tellTicket.tell(
        message, new TicketUpdate(review.grant().request(), List.of(note), null));
  }

  private static boolean isFor(OpenReview review, Issue issue) {
    return issue.property(MARKER).filter(mark(review)::equals).isPresent();
  }

  private static JsonNode mark(OpenReview review) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("grant", review.grant().value())
        .put("window", review.window());
  }

  private static String summary(OpenReview review) {
    return "Review the access of " + review.holder() + " to " + review.toolName();
  }

  private static Doc description(OpenReview review) {
    return Doc.of(
        Paragraph.of(
            Text.strong(review.holder()),
            Text.of(" has "),
            Text.strong(review.toolName()),
            Text.of(" until " + day(review.endsAt()) + " (UTC), asked for in "),
            Text.strong(review.grant().request().value()),
            Text.of(". Without an answer the access ends then.")),
        Paragraph.of(link(review.page())));
  }

  private static Link link(URI page) {
    var segments = page.getPath().replaceAll("^/+|/+$", "").split("/");
    return new OwnSite(page.resolve("/")).link("Keep, shorten or revoke the access", segments);
  }

  private static String day(Instant at) {
    return DateTimeFormatter.ISO_LOCAL_DATE.format(at.atZone(ZoneOffset.UTC));
  }
}
