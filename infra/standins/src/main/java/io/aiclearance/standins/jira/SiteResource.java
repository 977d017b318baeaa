package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the site is made of: server, fields, projects, and what the caller may do. */
final class SiteResource {
  private static final Set<String> AGENTS_ONLY =
      Set.of(
          "EDIT_ISSUES",
          "TRANSITION_ISSUES",
          "DELETE_ISSUES",
          "USER_PICKER",
          "SERVICEDESK_AGENT",
          "ASSIGN_ISSUES",
          "MODIFY_REPORTER");
  private static final Set<String> EVERYBODYS =
      Set.of("BROWSE_PROJECTS", "CREATE_ISSUES", "ADD_COMMENTS");
  private static final Set<String> ADMINS_ONLY = Set.of("ADMINISTER", "ADMINISTER_PROJECTS");
  private static final Set<String> GLOBAL = Set.of("ADMINISTER", "USER_PICKER");

  private final SiteView views;
  private final UserView users;
  private final People people;
  private final Clock clock;

  SiteResource(SiteView views, UserView users, People people, Clock clock) {
    this.views = views;
    this.users = users;
    this.people = people;
    this.clock = clock;
  }

  void addTo(Routes routes) {
    routes
        .onAnybodys("GET", "/rest/api/3/serverInfo", _ -> serverInfo())
        .on("GET", "/rest/api/3/field", _ -> fields())
        .on("GET", "/rest/api/3/project/{project}", this::project)
        .on("GET", "/rest/api/3/mypermissions", this::myPermissions);
  }

  private Answer serverInfo() {
    var info =
        Json.object()
            .put("baseUrl", views.site())
            .put("version", "1001.0.0-SNAPSHOT")
            .put("deploymentType", "Cloud")
            .put("buildNumber", 100000)
            .put("serverTime", Json.time(clock.instant()))
            .put("serverTimeZone", "Etc/UTC")
            .put("serverTitle", "Jira stand-in");
    info.putArray("versionNumbers").add(1001).add(0).add(0);
    return Answer.ok(info);
  }

  private static Answer fields() {
    var system =
        Stream.of("issuetype", "project", "status", "reporter", "created", "updated")
            .map(
                id -> {
                  var node =
                      field(id, Character.toUpperCase(id.charAt(0)) + id.substring(1), false);
                  node.putObject("schema").put("type", id).put("system", id);
                  return node;
                });
    var requestType = field(Field.REQUEST_TYPE_ID, "Request Type", true);
    requestType
        .putObject("schema")
        .put("type", "sd-customerrequesttype")
        .put("custom", Field.REQUEST_TYPE_CUSTOM)
        .put("customId", 10010);
    var filledIn =
        Arrays.stream(Field.values())
            .map(
                one -> {
                  var node = field(one.id(), one.title(), one.custom());
                  node.set("schema", schema(one));
                  return node;
                });
    return Answer.ok(
        Stream.of(system, Stream.of(requestType), filledIn)
            .flatMap(part -> part)
            .collect(Json.toArray()));
  }

  private static ObjectNode field(String id, String name, boolean custom) {
    var node =
        Json.object()
            .put("id", id)
            .put("key", id)
            .put("name", name)
            .put("custom", custom)
            .put("orderable", true)
            .put("navigable", true)
            .put("searchable", true);
    node.putArray("clauseNames").add(custom ? "cf[" + id.substring(12) + "]" : id);
    return node;
  }

  static ObjectNode schema(Field field) {
    var schema = Json.object().put("type", field.schemaType());
    return field.custom()
        ? schema
            .put("custom", field.customType())
            .put("customId", Integer.parseInt(field.id().substring("customfield_".length())))
        : schema.put("system", field.id());
  }

  private Answer project(Call call) {
    return Project.find(call.path("project"))
        .map(
            project -> {
              var node = views.project(project, "3");
              node.put("description", "").put("assigneeType", "UNASSIGNED").put("style", "classic");
              node.set("lead", users.details(people.known("acc-admin"), Person.NOBODY));
              node.putArray("issueTypes").add(views.issueType(project, "3"));
              node.putArray("components");
              node.putArray("versions");
              node.putObject("roles");
              return Answer.ok(node);
            })
        .orElseGet(
            () ->
                Answer.error(
                    404,
                    "No project could be found with key '%s'.".formatted(call.path("project"))));
  }

  private Answer myPermissions(Call call) {
    var asked = call.list("permissions");
    if (asked.isEmpty()) {
      return Answer.error(400, "The 'permissions' query parameter is required.");
    }
    var unknown = asked.stream().filter(key -> !known(key)).toList();
    if (!unknown.isEmpty()) {
      return Answer.error(400, "Unrecognized permission: " + String.join(", ", unknown));
    }
    return Answer.ok(permissions(asked, call.caller()));
  }

  private static ObjectNode permissions(List<String> asked, Person caller) {
    var body = Json.object();
    var node = body.putObject("permissions");
    for (var key : asked) {
      var has =
          EVERYBODYS.contains(key)
              || (AGENTS_ONLY.contains(key) && caller.agent())
              || (ADMINS_ONLY.contains(key) && caller.admin());
      node.putObject(key)
          .put("id", String.valueOf(Math.floorMod(key.hashCode(), 1000)))
          .put("key", key)
          .put("name", key.replace('_', ' '))
          .put("type", GLOBAL.contains(key) ? "GLOBAL" : "PROJECT")
          .put("description", "")
          .put("havePermission", has);
    }
    return body;
  }

  private static boolean known(String key) {
    return EVERYBODYS.contains(key) || AGENTS_ONLY.contains(key) || ADMINS_ONLY.contains(key);
  }
}
