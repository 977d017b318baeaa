package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Desks and their request types, as the service desk's API shows them. */
final class DeskView {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter FRIENDLY =
      DateTimeFormatter.ofPattern("dd/MMM/yy h:mm a", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final String site;

  DeskView(SiteView siteView) {
    this.site = siteView.site();
  }

  String site() {
    return site;
  }

  ObjectNode desk(Desk desk) {
    var node =
        Json.object()
            .put("id", desk.id())
            .put("projectId", desk.project().id())
            .put("projectName", desk.project().name())
            .put("projectKey", desk.project().key());
    node.putObject("_links").put("self", site + "/rest/servicedeskapi/servicedesk/" + desk.id());
    return node;
  }

  ObjectNode requestType(RequestType type) {
    var self =
        "%s/rest/servicedeskapi/servicedesk/%s/requesttype/%s"
            .formatted(site, type.desk().id(), type.id());
    var node =
        Json.object()
            .put("id", type.id())
            .put("name", type.name())
            .put("description", type.description())
            .put("helpText", "")
            .put("issueTypeId", type.issueTypeId())
            .put("serviceDeskId", type.desk().id())
            .put("portalId", type.desk().portalId());
    node.putArray("_expands");
    node.putArray("groupIds").add("1");
    node.putObject("_links").put("self", self);
    var icon = node.putObject("icon").put("id", "10540");
    icon.putObject("_links").putObject("iconUrls").put("48x48", site + "/avatar/requesttype");
    return node;
  }

  /** Only the summary must be there: a new tool has no option, and details may come later. */
  static JsonNode field(Field field) {
    var node =
        Json.object()
            .put("fieldId", field.id())
            .put("name", field.title())
            .put("description", "")
            .put("required", field == Field.SUMMARY)
            .put("visible", true);
    node.putArray("defaultValues");
    var valid = node.putArray("validValues");
    if (field.kind() == Field.Kind.OPTION) {
      Field.TOOLS.forEach(
          tool ->
              valid
                  .addObject()
                  .put("value", tool.id())
                  .put("label", tool.value())
                  .putArray("children"));
    }
    return node.set("jiraSchema", FieldResource.schema(field));
  }

  ObjectNode status(Issue issue) {
    var status =
        Json.object()
            .put("status", issue.status().title())
            .put("statusCategory", issue.status().categoryKey().toUpperCase(Locale.ROOT));
    status.set("statusDate", date(issue.statusSince()));
    return status;
  }

  ObjectNode date(Instant at) {
    return Json.object()
        .put("iso8601", ISO.format(at))
        .put("jira", Json.time(at))
        .put("friendly", FRIENDLY.format(at))
        .put("epochMillis", at.toEpochMilli());
  }

  ObjectNode links(Issue issue, RequestType type) {
    return Json.object()
        .put("jiraRest", site + "/rest/api/2/issue/" + issue.id())
        .put(
            "web",
            "%s/servicedesk/customer/portal/%s/%s"
                .formatted(site, type.desk().portalId(), issue.key()))
        .put("agent", site + "/browse/" + issue.key())
        .put("self", site + "/rest/servicedeskapi/request/" + issue.id());
  }
}
