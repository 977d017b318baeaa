package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /rest/api/3/issue}. */
final class IssueResource {
  private final Site site;
  private final SiteEdits edits;
  private final SiteView siteView;
  private final IssueView views;
  private final People people;

  IssueResource(Site site, SiteEdits edits, SiteView siteView, IssueView views, People people) {
    this.site = site;
    this.edits = edits;
    this.siteView = siteView;
    this.views = views;
    this.people = people;
  }

  void addTo(Routes routes) {
    routes
        .on("POST", "/rest/api/3/issue", this::create)
        .on("GET", "/rest/api/3/issue/{issue}", this::read)
        .on("PUT", "/rest/api/3/issue/{issue}", this::edit)
        .on("DELETE", "/rest/api/3/issue/{issue}", this::delete);
  }

  private Answer read(Call call) {
    var fields = call.list("fields");
    return site.find(call.path("issue"), call.caller())
        .answer(
            issue ->
                Answer.ok(
                    views.issue(
                        issue,
                        call.caller(),
                        fields.isEmpty() ? FieldSelection.ALL : new FieldSelection(fields),
                        call.list("properties"),
                        call.list("expand"))));
  }

  private Answer create(Call call) {
    if (!call.body().path("fields").isObject()) {
      return Answer.error(400, "The request body has no fields.");
    }
    return draft(call)
        .answer(
            draft -> {
              var issue = site.open(draft, call.caller());
              return Answer.created(
                  Json.object()
                      .put("id", issue.id())
                      .put("key", issue.key())
                      .put("self", siteView.rest("3") + "/issue/" + issue.id()));
            });
  }

  private Outcome<Site.Draft> draft(Call call) {
    ObjectNode fields = call.body().path("fields").deepCopy();
    var projectNode = removed(fields, "project");
    var project = Project.find(projectNode.path("key").asText(projectNode.path("id").asText()));
    if (project.isEmpty() || !call.caller().may(JiraPermission.BROWSE_PROJECTS)) {
      return Outcome.wrong("project", "Specify a valid project ID or key");
    }
    if (!call.caller().may(JiraPermission.CREATE_ISSUES)) {
      return Outcome.wrong(
          "project", "You do not have permission to create issues in this project.");
    }
    var type = removed(fields, "issuetype");
    var issueType = project.get().issueType(type.path("id").asText(type.path("name").asText()));
    if (issueType.isEmpty()) {
      return Outcome.wrong("issuetype", "Specify a valid issue type");
    }
    var reporterNode = removed(fields, "reporter");
    var reporterId =
        reporterNode
            .path("id")
            .asText(reporterNode.path("accountId").asText(call.caller().accountId()));
    if (people.byAccountId(reporterId).isEmpty()) {
      return Outcome.wrong("reporter", "Specify a valid value for reporter");
    }
    if (!call.caller().may(JiraPermission.MODIFY_REPORTER)
        && !reporterId.equals(call.caller().accountId())) {
      return Outcome.wrong("reporter", "Field 'reporter' cannot be set.");
    }
    var requestType = removed(fields, Field.REQUEST_TYPE_ID);
    var requestTypeId = requestTypeId(requestType, project.get());
    if (requestTypeId == null && requestType.isValueNode() && !requestType.isNull()) {
      return Outcome.wrong(Field.REQUEST_TYPE_ID, "Specify a valid request type");
    }
    return FieldValues.read(fields, FieldValues.Paragraphs.DOCUMENT, Map.of())
        .then(
            values ->
                properties(call.body())
                    .then(
                        properties ->
                            Outcome.done(
                                new Site.Draft(
                                    project.get(),
                                    issueType.get(),
                                    requestTypeId,
                                    reporterId,
                                    values,
                                    properties,
                                    List.of(),
                                    Map.of()))));
  }

  private static @Nullable String requestTypeId(JsonNode node, Project project) {
    return RequestType.withId(node.asText())
        .filter(type -> type.desk().project().equals(project))
        .map(RequestType::id)
        .orElse(null);
  }

  private static Outcome<Map<String, JsonNode>> properties(JsonNode body) {
    var properties = new LinkedHashMap<String, JsonNode>();
    for (var property : body.path("properties")) {
      if (!PropertyResource.fits(property.path("value"))) {
        return Outcome.refused(400, PropertyResource.TOO_LONG);
      }
      properties.put(property.path("key").asText(), property.path("value"));
    }
    return Outcome.done(properties);
  }

  private Answer edit(Call call) {
    var fields = call.body().path("fields");
    return edits
        .edit(
            call.path("issue"),
            before -> FieldValues.read(fields, FieldValues.Paragraphs.DOCUMENT, before),
            call.caller(),
            notEditable(fields))
        .answer(
            issue ->
                call.query("returnIssue", "").equals("true")
                    ? Answer.ok(
                        views.issue(
                            issue,
                            call.caller(),
                            FieldSelection.ALL,
                            List.of(),
                            call.list("expand")))
                    : Answer.empty(204));
  }

  /** Jira speaks of the fields, not of the permission. */
  private static Outcome<Issue> notEditable(JsonNode fields) {
    var errors = new LinkedHashMap<String, String>();
    fields
        .fieldNames()
        .forEachRemaining(
            name ->
                errors.put(
                    name,
                    "Field '%s' cannot be set. It is not on the appropriate screen, or unknown."
                        .formatted(name)));
    return Outcome.wrong(errors);
  }

  private Answer delete(Call call) {
    return site.delete(call.path("issue"), call.caller()).answer(_ -> Answer.empty(204));
  }

  private static JsonNode removed(ObjectNode fields, String name) {
    var node = fields.path(name);
    fields.remove(name);
    return node;
  }
}
