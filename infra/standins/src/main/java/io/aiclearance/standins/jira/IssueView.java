package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** An issue, its comments and its history as Jira's APIs show them. */
final class IssueView {
  private final SiteView site;
  private final DeskView desks;
  private final UserView users;
  private final People people;

  IssueView(SiteView site, DeskView desks, UserView users, People people) {
    this.site = site;
    this.desks = desks;
    this.users = users;
    this.people = people;
  }

  ObjectNode issue(
      Issue issue,
      Person reader,
      FieldSelection selection,
      List<String> properties,
      List<String> expand) {
    var node =
        Json.object()
            .put("expand", "renderedFields,names,schema,operations,editmeta,changelog")
            .put("id", issue.id())
            .put("self", site.rest("3") + "/issue/" + issue.id())
            .put("key", issue.key());
    var fields = fields(issue, reader, Dialect.V3);
    fields.set("comment", comments(issue, reader));
    selection.applyTo(fields);
    node.set("fields", fields);
    if (!properties.isEmpty()) {
      node.set("properties", properties(issue, properties));
    }
    if (expand.contains("names")) {
      var names = node.putObject("names");
      fields.fieldNames().forEachRemaining(id -> names.put(id, title(id)));
    }
    if (expand.contains("changelog")) {
      node.set("changelog", changelog(issue, reader));
    }
    if (expand.contains("transitions")) {
      node.set("transitions", transitions(issue, reader));
    }
    return node;
  }

  /** In the order and with the nulls that a webhook has, too. */
  ObjectNode fields(Issue issue, Person reader, Dialect dialect) {
    var api = dialect.api();
    var fields = Json.object().put("summary", issue.summary());
    fields.set("issuetype", site.issueType(issue.type(), api));
    fields.set("project", site.project(issue.project(), api));
    fields.set("status", site.status(issue.status(), api));
    fields.set("priority", site.priority(api));
    fields.putNull("assignee").putNull("resolution").putNull("resolutiondate").putNull("duedate");
    fields.set("reporter", person(issue.reporterId(), reader, dialect));
    fields.set("creator", person(issue.creatorId(), reader, dialect));
    fields.put("created", Json.time(issue.created())).put("updated", Json.time(issue.updated()));
    fields.put("statuscategorychangedate", Json.time(issue.statusSince()));
    fields.putArray("labels");
    fields.set("customfield_10010", requestType(issue));
    for (var field : Field.values()) {
      if (field != Field.SUMMARY) {
        var value = issue.value(field).map(stored -> value(field, stored, dialect));
        fields.set(field.id(), value.orElse(NullNode.instance));
      }
    }
    return fields;
  }

  JsonNode value(Field field, JsonNode stored, Dialect dialect) {
    return switch (field.kind()) {
      case LINE, URL -> stored;
      case NUMBER -> Json.object().numberNode(stored.doubleValue());
      case PARAGRAPHS -> dialect.paragraphs(stored);
      case OPTION ->
          Json.object()
              .put("self", site.rest(dialect.api()) + "/customFieldOption/" + stored.asText())
              .put("value", Field.tool(stored.asText()).map(Field.Option::value).orElse(""))
              .put("id", stored.asText());
    };
  }

  private JsonNode requestType(Issue issue) {
    return issue
        .requestType()
        .<JsonNode>map(
            type -> {
              var node = Json.object();
              node.set("_links", desks.links(issue, type));
              node.set("requestType", desks.requestType(type));
              node.set("currentStatus", desks.status(issue));
              return node;
            })
        .orElse(NullNode.instance);
  }

  private ObjectNode person(String accountId, Person reader, Dialect dialect) {
    var person = people.known(accountId);
    return dialect == Dialect.V2 ? users.inWebhook(person) : users.details(person, reader);
  }

  private static String title(String fieldId) {
    return Field.withId(fieldId)
        .map(Field::title)
        .orElse(fieldId.equals(Field.REQUEST_TYPE_ID) ? "Request Type" : fieldId);
  }

  private static ObjectNode properties(Issue issue, List<String> wanted) {
    var node = Json.object();
    issue.properties().entrySet().stream()
        .filter(entry -> wanted.contains("*all") || wanted.contains(entry.getKey()))
        .filter(entry -> !wanted.contains("-" + entry.getKey()))
        .forEach((Map.Entry<String, JsonNode> entry) -> node.set(entry.getKey(), entry.getValue()));
    return node;
  }

  ObjectNode comments(Issue issue, Person reader) {
    var visible = issue.commentsFor(reader);
    var page = Json.object();
    page.set(
        "comments",
        visible.stream()
            .map(comment -> comment(issue, comment, reader, false))
            .collect(Json.toArray()));
    page.put("self", site.rest("3") + "/issue/" + issue.id() + "/comment");
    return page.put("maxResults", visible.size()).put("total", visible.size()).put("startAt", 0);
  }

  ObjectNode comment(Issue issue, Comment comment, Person reader, boolean withProperties) {
    var node =
        Json.object()
            .put("self", site.rest("3") + "/issue/" + issue.id() + "/comment/" + comment.id())
            .put("id", comment.id());
    node.set("author", users.details(people.known(comment.authorId()), reader));
    node.set("body", comment.body());
    node.set("updateAuthor", users.details(people.known(comment.authorId()), reader));
    node.put("created", Json.time(comment.created())).put("updated", Json.time(comment.created()));
    node.put("jsdPublic", !comment.internal());
    if (withProperties) {
      var properties = node.putArray("properties");
      comment
          .properties()
          .forEach((key, value) -> properties.addObject().put("key", key).set("value", value));
    }
    return node;
  }

  JsonNode transitions(Issue issue, Person reader) {
    var open =
        reader.may(JiraPermission.TRANSITION_ISSUES)
            ? issue.status().transitions()
            : List.<Status.Transition>of();
    return open.stream()
        .map(
            transition -> {
              var node = Json.object().put("id", transition.id()).put("name", transition.name());
              node.set("to", site.status(transition.to(), "3"));
              return node.put("hasScreen", false)
                  .put("isGlobal", false)
                  .put("isInitial", false)
                  .put("isAvailable", true)
                  .put("isConditional", false)
                  .put("isLooped", false);
            })
        .collect(Json.toArray());
  }

  private ObjectNode changelog(Issue issue, Person reader) {
    var page =
        Json.object()
            .put("startAt", 0)
            .put("maxResults", issue.history().size())
            .put("total", issue.history().size());
    page.set(
        "histories",
        issue.history().reversed().stream()
            .map(
                change -> {
                  var node = Json.object().put("id", change.id());
                  node.set("author", users.details(people.known(change.authorId()), reader));
                  node.put("created", Json.time(change.at()));
                  node.set("items", items(change));
                  return node;
                })
            .collect(Json.toArray()));
    return page;
  }

  static JsonNode items(Change change) {
    return change.items().stream()
        .map(
            item ->
                Json.object()
                    .put("field", item.field())
                    .put("fieldtype", item.fieldId().startsWith("customfield_") ? "custom" : "jira")
                    .put("fieldId", item.fieldId())
                    .put("from", item.from())
                    .put("fromString", item.fromText())
                    .put("to", item.to())
                    .put("toString", item.toText()))
        .collect(Json.toArray());
  }
}
