package io.aiclearance.relay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.domain.OutboxMessage.OpenReview;
import io.aiclearance.domain.OutboxMessage.RaiseRequest;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.OutboxMessage.ToJira;
import java.util.Locale;

/** Messages as ticket-sync reads them. */
final class TicketBodies {
  private TicketBodies() {}

  static ObjectNode of(String id, ToJira message) {
    var body = JsonNodeFactory.instance.objectNode().put("id", id);
    return switch (message) {
      case TicketUpdate update -> update(body, update);
      case RaiseRequest raise -> body.put("submission", raise.submission().value());
      case OpenReview review -> {
        body.putObject("review")
            .put("grant", review.grant().value())
            .put("window", review.window())
            .put("toolName", review.toolName())
            .put("holder", review.holder())
            .put("endsAt", review.endsAt().toString())
            .put("page", review.page().toString())
            .put("at", review.at().toString());
        yield body;
      }
    };
  }

  private static ObjectNode update(ObjectNode body, TicketUpdate update) {
    body.put("issueKey", update.issue().value());
    var notes = body.putArray("notes");
    for (var note : update.notes()) {
      var args = notes.addObject().put("template", note.template().word()).putObject("args");
      note.args().forEach(args::put);
    }
    var move = update.move();
    return move == null
        ? body.putNull("move")
        : body.put("move", move.name().toLowerCase(Locale.ROOT));
  }
}
