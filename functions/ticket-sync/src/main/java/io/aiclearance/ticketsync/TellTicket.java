package io.aiclearance.ticketsync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.jira.Jira;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraComments.Audience;
import io.aiclearance.jira.JiraComments.Comment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Comments on an issue and moves it, once however often the message comes (R3.6): each comment
 * carries which note of which message it is, and is looked for before it is written.
 *
 * <p>It is looked for even where a message comes for the first time, since the relay may have
 * enqueued the same one twice, further apart than the queue remembers: a read more costs less than
 * a comment that is said twice.
 */
final class TellTicket {
  static final String MARKER = "ai-clearance.message";

  private final Jira jira;
  private final MoveTicket moveTicket;

  TellTicket(Jira jira) {
    this.jira = jira;
    this.moveTicket = new MoveTicket(jira);
  }

  Told tell(String message, TicketUpdate update) {
    return switch (jira.comments().latest(update.issue().value())) {
      case JiraAnswer.Failure<List<Comment>> failure -> Told.because(failure);
      case JiraAnswer.Value<List<Comment>>(var comments) ->
          comment(message, update, said(message, comments));
    };
  }

  private Told comment(String message, TicketUpdate update, Set<Integer> said) {
    for (var n = 0; n < update.notes().size(); n++) {
      if (!said.contains(n)) {
        var note = update.notes().get(n);
        var added =
            jira.comments()
                .add(
                    update.issue().value(),
                    Words.of(note),
                    audience(note.template()),
                    Map.of(MARKER, marker(message, n)));
        if (added instanceof JiraAnswer.Failure<Comment> failure) {
          return Told.because(failure);
        }
      }
    }
    return update.move() == null
        ? new Told.Done()
        : moveTicket.move(update.issue().value(), update.move());
  }

  private static Set<Integer> said(String message, List<Comment> comments) {
    return comments.stream()
        .flatMap(comment -> comment.property(MARKER).stream())
        .filter(marker -> marker.path("id").asText().equals(message))
        .map(marker -> marker.path("n").asInt(-1))
        .collect(Collectors.toSet());
  }

  private static JsonNode marker(String message, int n) {
    return JsonNodeFactory.instance.objectNode().put("id", message).put("n", n);
  }

  private static Audience audience(NoteTemplate template) {
    return switch (template.audience()) {
      case PUBLIC -> Audience.PUBLIC;
      case INTERNAL -> Audience.INTERNAL;
    };
  }
}
