package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Events as Jira's admin webhooks write them: the older API's shapes, without addresses. */
final class WebhookPayloads {
  private static final List<String> WITH_A_COMMENT =
      List.of("summary", "issuetype", "project", "assignee", "priority", "status");

  private final IssueView issues;
  private final UserView users;
  private final SiteView site;
  private final People people;
  private final Clock clock;

  WebhookPayloads(IssueView issues, UserView users, SiteView site, People people, Clock clock) {
    this.issues = issues;
    this.users = users;
    this.site = site;
    this.people = people;
    this.clock = clock;
  }

  ObjectNode write(SiteEvent event) {
    var payload =
        Json.object().put("timestamp", clock.millis()).put("webhookEvent", event.webhookEvent());
    return switch (event) {
      case SiteEvent.Created created -> created(payload, created);
      case SiteEvent.Updated updated -> updated(payload, updated);
      case SiteEvent.Deleted deleted -> {
        payload.set("user", users.inWebhook(deleted.by()));
        yield payload.set("issue", issue(deleted.issue(), FieldSelection.ALL));
      }
      case SiteEvent.Commented commented -> commented(payload, commented);
    };
  }

  private ObjectNode created(ObjectNode payload, SiteEvent.Created created) {
    payload.put("issue_event_type_name", "issue_created");
    payload.set("user", users.inWebhook(created.by()));
    payload.set("issue", issue(created.issue(), FieldSelection.ALL));
    var changelog = payload.putObject("changelog").put("id", UUID.randomUUID().toString());
    changelog.putArray("items");
    return payload;
  }

  private ObjectNode updated(ObjectNode payload, SiteEvent.Updated updated) {
    payload.put("issue_event_type_name", "issue_generic");
    payload.set("user", users.inWebhook(updated.by()));
    payload.set("issue", issue(updated.issue(), FieldSelection.ALL));
    payload
        .putObject("changelog")
        .put("id", Long.parseLong(updated.change().id()))
        .set("items", IssueView.items(updated.change()));
    return payload;
  }

  private ObjectNode commented(ObjectNode payload, SiteEvent.Commented commented) {
    var comment = commented.comment();
    var author = people.known(comment.authorId());
    var node =
        payload
            .putObject("comment")
            .put(
                "self",
                "%s/issue/%s/comment/%s"
                    .formatted(site.rest("2"), commented.issue().id(), comment.id()))
            .put("id", comment.id());
    node.set("author", users.inWebhook(author));
    node.set("body", Dialect.V2.paragraphs(comment.body()));
    node.set("updateAuthor", users.inWebhook(author));
    node.put("created", Json.time(comment.created()))
        .put("updated", Json.time(comment.created()))
        .put("jsdPublic", !comment.internal());
    payload.set("issue", issue(commented.issue(), new FieldSelection(WITH_A_COMMENT)));
    return payload.put("eventType", "primaryAction");
  }

  /** Its {@code self} leaves out the word "issue", as Jira's does in webhooks. */
  private ObjectNode issue(Issue issue, FieldSelection selection) {
    var fields = issues.fields(issue, Person.NOBODY, Dialect.V2);
    selection.applyTo(fields);
    var node =
        Json.object()
            .put("id", issue.id())
            .put("self", site.rest("2") + "/" + issue.id())
            .put("key", issue.key());
    return node.set("fields", fields);
  }
}
