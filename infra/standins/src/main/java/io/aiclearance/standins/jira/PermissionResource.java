package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What the caller may do, and, for administrators, what somebody else may. */
final class PermissionResource {
  private final People people;

  PermissionResource(People people) {
    this.people = people;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/rest/api/3/mypermissions", this::mine)
        .on("POST", "/rest/api/3/permissions/check", this::check);
  }

  private Answer mine(Call call) {
    var asked = call.list("permissions");
    if (asked.isEmpty()) {
      return Answer.error(400, "The 'permissions' query parameter is required.");
    }
    var unknown = asked.stream().filter(key -> JiraPermission.keyed(key).isEmpty()).toList();
    if (!unknown.isEmpty()) {
      return Answer.error(400, "Unrecognized permission: " + String.join(", ", unknown));
    }
    var project = call.query("projectKey", call.query("projectId", ""));
    if (!project.isEmpty()
        && Project.find(project)
            .filter(ProjectResource.visibleTo(call.caller())::contains)
            .isEmpty()) {
      return Answer.error(404, "No project could be found with key '%s'.".formatted(project));
    }
    var body = Json.object();
    var node = body.putObject("permissions");
    asked.stream()
        .flatMap(key -> JiraPermission.keyed(key).stream())
        .forEach(
            permission ->
                node.putObject(permission.name())
                    .put("id", permission.id())
                    .put("key", permission.name())
                    .put("name", permission.title())
                    .put("type", permission.global() ? "GLOBAL" : "PROJECT")
                    .put("description", "")
                    .put("havePermission", call.caller().may(permission)));
    return Answer.ok(body);
  }

  private Answer check(Call call) {
    var body = call.body();
    var asked = body.path("accountId").asText(call.caller().accountId());
    if (!asked.equals(call.caller().accountId()) && !call.caller().may(JiraPermission.ADMINISTER)) {
      return Answer.error(403, "Only Jira administrators can perform this operation.");
    }
    var unknown = unknown(body);
    if (!unknown.isEmpty()) {
      return Answer.error(400, List.of(), unknown);
    }
    return people
        .byAccountId(asked)
        .map(person -> Answer.ok(of(person, body)))
        .orElseGet(() -> Answer.error(400, "The account ID is not valid."));
  }

  private static Map<String, String> unknown(JsonNode body) {
    var errors = new LinkedHashMap<String, String>();
    for (var key : body.path("globalPermissions")) {
      if (JiraPermission.keyed(key.asText()).filter(JiraPermission::global).isEmpty()) {
        errors.put(key.asText(), "Unrecognized permission");
      }
    }
    for (var group : body.path("projectPermissions")) {
      for (var key : group.path("permissions")) {
        if (JiraPermission.keyed(key.asText()).filter(one -> !one.global()).isEmpty()) {
          errors.put(key.asText(), "Unrecognized permission");
        }
      }
    }
    return errors;
  }

  private static JsonNode of(Person person, JsonNode body) {
    var answer = Json.object();
    var global = answer.putArray("globalPermissions");
    held(body.path("globalPermissions"), person).forEach(one -> global.add(one.name()));
    var byProject = answer.putArray("projectPermissions");
    for (var group : body.path("projectPermissions")) {
      for (var permission : held(group.path("permissions"), person)) {
        var node = byProject.addObject().put("permission", permission.name());
        known(group.path("projects"), node.putArray("projects"));
        node.putArray("issues");
      }
    }
    return answer;
  }

  private static List<JiraPermission> held(JsonNode keys, Person person) {
    return StreamSupport.stream(keys.spliterator(), false)
        .map(key -> JiraPermission.keyed(key.asText()))
        .flatMap(Optional::stream)
        .filter(person::may)
        .toList();
  }

  /** Projects that are not there are left out without a word. */
  private static void known(JsonNode asked, ArrayNode into) {
    for (var id : asked) {
      Project.find(id.asText()).ifPresent(project -> into.add(Long.parseLong(project.id())));
    }
  }
}
