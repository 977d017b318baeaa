package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** {@code /rest/api/3/project}. */
final class ProjectResource {
  private final SiteView views;
  private final UserView users;
  private final People people;

  ProjectResource(SiteView views, UserView users, People people) {
    this.views = views;
    this.users = users;
    this.people = people;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/rest/api/3/project/search", this::search)
        .on("GET", "/rest/api/3/project/{project}", this::read)
        .on("GET", "/rest/api/3/project/{project}/role/{role}", this::role);
  }

  static List<Project> visibleTo(Person reader) {
    return reader.may(JiraPermission.BROWSE_PROJECTS) ? Project.ALL : List.of();
  }

  private Answer search(Call call) {
    var query = call.query("query", "").toLowerCase(Locale.ROOT);
    var types = call.list("typeKey");
    var keys = call.list("keys");
    var found =
        visibleTo(call.caller()).stream()
            .filter(project -> types.isEmpty() || types.contains(project.typeKey()))
            .filter(project -> keys.isEmpty() || keys.contains(project.key()))
            .filter(
                project ->
                    (project.key() + " " + project.name()).toLowerCase(Locale.ROOT).contains(query))
            .map(project -> views.project(project, "3"))
            .toList();
    return Answer.ok(JiraPage.of(call, found, 50));
  }

  private Answer read(Call call) {
    return Project.find(call.path("project"))
        .filter(visibleTo(call.caller())::contains)
        .map(project -> Answer.ok(details(project)))
        .orElseGet(
            () ->
                Answer.error(
                    404,
                    "No project could be found with key '%s'.".formatted(call.path("project"))));
  }

  /** Whoever administers neither the project nor Jira hears that there is none. */
  private Answer role(Call call) {
    var project = Project.find(call.path("project")).filter(visibleTo(call.caller())::contains);
    var role = ProjectRole.numbered(call.path("role"));
    return project.isPresent()
            && role.isPresent()
            && call.caller().may(JiraPermission.ADMINISTER_PROJECTS)
        ? Answer.ok(views.role(role.get(), project.get(), people))
        : Answer.error(404, "Can not retrieve a role actor for the project and role.");
  }

  private ObjectNode details(Project project) {
    var node = views.project(project, "3");
    node.put("description", "").put("assigneeType", "UNASSIGNED").put("style", "classic");
    node.set("lead", users.details(people.known("acc-admin"), Person.NOBODY));
    node.set(
        "issueTypes",
        project.issueTypes().stream()
            .map(type -> views.issueType(type, "3"))
            .collect(Json.toArray()));
    node.putArray("components");
    node.putArray("versions");
    var roles = node.putObject("roles");
    for (var role : ProjectRole.values()) {
      roles.put(role.title(), views.address(role, project));
    }
    return node;
  }
}
