package io.aiclearance.storage;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.intake.Submission;
import io.aiclearance.domain.intake.Wish;

final class SubmissionItems {
  private SubmissionItems() {}

  static Item write(Submission submission) {
    var wish = submission.wish();
    var tool = wish.tool();
    var item =
        Item.empty()
            .put("id", submission.id().value())
            .put("by", PersonItems.write(wish.by()))
            .put("requestType", wish.requestType())
            .put("tool", tool == null ? null : tool.value())
            .put("toolName", wish.toolName())
            .put("toolUrl", wish.toolUrl())
            .put("days", wish.days())
            .put("purpose", wish.purpose())
            .put("at", wish.at());
    return switch (submission) {
      case Submission.Waiting _ -> item.put("state", "waiting");
      case Submission.Raised raised ->
          item.put("state", "raised").put("issueKey", raised.issue().value());
      case Submission.Refused refused ->
          item.put("state", "refused").put("reason", refused.reason());
    };
  }

  static Submission read(Item item, Revision revision) {
    var id = new SubmissionId(item.text("id"));
    var wish =
        new Wish(
            PersonItems.read(item.map("by")),
            item.text("requestType"),
            item.optionalText("tool").map(ToolId::new).orElse(null),
            item.text("toolName"),
            item.optionalText("toolUrl").orElse(null),
            item.integer("days"),
            item.text("purpose"),
            item.time("at"));
    return switch (item.text("state")) {
      case "waiting" -> new Submission.Waiting(id, wish, revision);
      case "raised" ->
          new Submission.Raised(id, wish, new IssueKey(item.text("issueKey")), revision);
      case "refused" -> new Submission.Refused(id, wish, item.text("reason"), revision);
      case String state -> throw new IllegalStateException("no submission is " + state);
    };
  }
}
