package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The fixed parts of the site, as both versions of the API show them. */
final class SiteView {
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

  String address(ProjectRole role, Project project) {
    return rest("3") + "/project/" + project.id() + "/role/" + role.id();
  }

  ObjectNode role(ProjectRole role, Project project, People people) {
    var node =
        Json.object()
            .put("self", address(role, project))
            .put("name", role.title())
            .put("id", Long.parseLong(role.id()))
            .put("description", "");
    var actors = node.putArray("actors");
    actor(actors.addObject(), people.known(role.person()).displayName(), "user", 1)
        .putObject("actorUser")
        .put("accountId", role.person());
    people.groups().stream()
        .filter(group -> group.name().equals(role.group()))
        .forEach(
            group ->
                actor(actors.addObject(), group.name(), "group", 2)
                    .putObject("actorGroup")
                    .put("name", group.name())
                    .put("displayName", group.name())
                    .put("groupId", group.id()));
    return node;
  }

  private static ObjectNode actor(ObjectNode actor, String name, String type, int ordinal) {
    return actor
        .put("id", 10_240 + ordinal)
        .put("displayName", name)
        .put("type", "atlassian-%s-role-actor".formatted(type));
  }

  ObjectNode issueType(IssueType type, String api) {
    return Json.object()
        .put("self", rest(api) + "/issuetype/" + type.id())
        .put("id", type.id())
        .put("description", "")
        .put("iconUrl", site + "/avatar/issuetype")
        .put("name", type.name())
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
}
