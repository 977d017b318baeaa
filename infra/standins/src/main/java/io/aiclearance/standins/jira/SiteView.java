package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The fixed parts of the site, as both versions of the API show them. */
final class SiteView {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter FRIENDLY =
      DateTimeFormatter.ofPattern("dd/MMM/yy h:mm a", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final String site;

  SiteView(String site) {
    this.site = site;
  }

  String site() {
    return site;
  }

  String rest(String api) {
    return site + "/rest/api/" + api;
  }

  ObjectNode project(Project project, String api) {
    var node =
        Json.object()
            .put("self", rest(api) + "/project/" + project.id())
            .put("id", project.id())
            .put("key", project.key())
            .put("name", project.name())
            .put("projectTypeKey", project.typeKey())
            .put("simplified", false);
    node.putObject("avatarUrls")
        .put("16x16", site + "/avatar/project?size=16")
        .put("24x24", site + "/avatar/project?size=24")
        .put("32x32", site + "/avatar/project?size=32")
        .put("48x48", site + "/avatar/project?size=48");
    return node;
  }

  ObjectNode issueType(Project project, String api) {
    return Json.object()
        .put("self", rest(api) + "/issuetype/" + project.issueTypeId())
        .put("id", project.issueTypeId())
        .put("description", "")
        .put("iconUrl", site + "/avatar/issuetype")
        .put("name", project.issueTypeName())
        .put("subtask", false)
        .put("avatarId", 10549)
        .put("hierarchyLevel", 0);
  }

  ObjectNode status(Status status, String api) {
    var done = status.categoryKey().equals("done");
    var node =
        Json.object()
            .put("self", rest(api) + "/status/" + status.id())
            .put("description", "")
            .put("iconUrl", site + "/avatar/status")
            .put("name", status.title())
            .put("id", status.id());
    node.putObject("statusCategory")
        .put("self", rest(api) + "/statuscategory/" + (done ? 3 : 2))
        .put("id", done ? 3 : 2)
        .put("key", status.categoryKey())
        .put("colorName", done ? "green" : "blue-gray")
        .put("name", done ? "Done" : "To Do");
    return node;
  }

  ObjectNode priority(String api) {
    return Json.object()
        .put("self", rest(api) + "/priority/3")
        .put("iconUrl", site + "/avatar/priority")
        .put("name", "Medium")
        .put("id", "3");
  }

  ObjectNode requestType() {
    var self =
        "%s/rest/servicedeskapi/servicedesk/%s/requesttype/%s"
            .formatted(site, Desk.SERVICE_DESK_ID, Desk.REQUEST_TYPE_ID);
    var node =
        Json.object()
            .put("id", Desk.REQUEST_TYPE_ID)
            .put("name", Desk.REQUEST_TYPE_NAME)
            .put("description", Desk.REQUEST_TYPE_DESCRIPTION)
            .put("helpText", "")
            .put("issueTypeId", Project.AIC.issueTypeId())
            .put("serviceDeskId", Desk.SERVICE_DESK_ID)
            .put("portalId", Desk.PORTAL_ID);
    node.putArray("_expands");
    node.putArray("groupIds").add("1");
    node.putObject("_links").put("self", self);
    var icon = node.putObject("icon").put("id", "10540");
    icon.putObject("_links").putObject("iconUrls").put("48x48", site + "/avatar/requesttype");
    return node;
  }

  ObjectNode serviceDeskStatus(Issue issue) {
    var status =
        Json.object()
            .put("status", issue.status().title())
            .put("statusCategory", issue.status().categoryKey().toUpperCase(Locale.ROOT));
    status.set("statusDate", serviceDeskDate(issue.statusSince()));
    return status;
  }

  ObjectNode serviceDeskDate(Instant at) {
    return Json.object()
        .put("iso8601", ISO.format(at))
        .put("jira", Json.time(at))
        .put("friendly", FRIENDLY.format(at))
        .put("epochMillis", at.toEpochMilli());
  }

  ObjectNode serviceDeskLinks(Issue issue) {
    return Json.object()
        .put("jiraRest", rest("2") + "/issue/" + issue.id())
        .put(
            "web",
            "%s/servicedesk/customer/portal/%s/%s".formatted(site, Desk.PORTAL_ID, issue.key()))
        .put("agent", site + "/browse/" + issue.key())
        .put("self", site + "/rest/servicedeskapi/request/" + issue.id());
  }
}
