package io.aiclearance.storage;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.OutboxMessage;
import io.aiclearance.domain.OutboxMessage.ApplyPolicy;
import io.aiclearance.domain.OutboxMessage.JobDue;
import io.aiclearance.domain.OutboxMessage.OpenReview;
import io.aiclearance.domain.OutboxMessage.RaiseRequest;
import io.aiclearance.domain.OutboxMessage.ReadIssue;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.request.Note;
import io.aiclearance.domain.request.NoteTemplate;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/**
 * Messages as they wait for the relay, in the partition of the thing that they are about, so that
 * the stream keeps their order.
 */
final class OutboxItems {
  static final String TYPE = "outbox";
  static final String ID = "outboxId";

  private OutboxItems() {}

  static Item write(String id, OutboxMessage message, Instant at) {
    var item = Keys.outbox(message.about(), id).item().put(EntityItems.TYPE, TYPE).put(ID, id);
    Due.OUTBOX.mark(item, id, at);
    return switch (message) {
      case JobDue due ->
          item.put("kind", "job")
              .put("jobId", due.job().toString())
              .put("notBefore", due.notBefore());
      case TicketUpdate update -> {
        item.put("kind", "ticket")
            .put("issueKey", update.issue().value())
            .put("notes", update.notes().stream().map(OutboxItems::write).toList());
        if (update.move() != null) {
          item.put("move", update.move().name());
        }
        yield item;
      }
      case RaiseRequest raise ->
          item.put("kind", "raise").put("submission", raise.submission().value());
      case OpenReview review ->
          item.put("kind", "review")
              .put("grant", review.grant().value())
              .put("window", review.window())
              .put("toolName", review.toolName())
              .put("holder", review.holder())
              .put("endsAt", review.endsAt())
              .put("page", review.page().toString())
              .put("reviewAt", review.at());
      case ReadIssue read ->
          item.put("kind", "read").put("issueKey", read.issue().value()).put("readAt", read.at());
      case ApplyPolicy apply ->
          item.put("kind", "policy")
              .put("issueKey", apply.issue().value())
              .put("policyAt", apply.at());
    };
  }

  static OutboxMessage read(Item item) {
    return switch (item.text("kind")) {
      case "job" -> new JobDue(JobId.parse(item.text("jobId")), item.time("notBefore"));
      case "ticket" ->
          new TicketUpdate(
              new IssueKey(item.text("issueKey")),
              item.maps("notes").stream().map(OutboxItems::readNote).toList(),
              item.optionalText("move").map(TicketUpdate.Move::valueOf).orElse(null));
      case "raise" -> new RaiseRequest(new SubmissionId(item.text("submission")));
      case "review" ->
          new OpenReview(
              new GrantId(item.text("grant")),
              item.text("window"),
              item.text("toolName"),
              item.text("holder"),
              item.time("endsAt"),
              URI.create(item.text("page")),
              item.time("reviewAt"));
      case "read" -> new ReadIssue(new IssueKey(item.text("issueKey")), item.time("readAt"));
      case "policy" -> new ApplyPolicy(new IssueKey(item.text("issueKey")), item.time("policyAt"));
      case String kind -> throw new IllegalStateException("no outbox kind " + kind);
    };
  }

  private static Item write(Note note) {
    return Item.empty().put("template", note.template().word()).put("args", note.args());
  }

  private static Note readNote(Item item) {
    return new Note(
        NoteTemplate.valueOf(item.text("template").toUpperCase(Locale.ROOT)), item.texts("args"));
  }
}
