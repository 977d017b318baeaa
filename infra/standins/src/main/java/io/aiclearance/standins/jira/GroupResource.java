package io.aiclearance.standins.jira;

import java.util.Locale;

/**
 * Groups by name; whoever may not browse them is refused by one call, and finds nothing but exact
 * names by the other.
 */
final class GroupResource {
  private final People people;

  GroupResource(People people) {
    this.people = people;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/rest/api/3/group/bulk", this::bulk)
        .on("GET", "/rest/api/3/groups/picker", this::picker);
  }

  private Answer bulk(Call call) {
    if (!call.caller().may(JiraPermission.USER_PICKER)) {
      return Answer.error(403, "Browse users and groups permission is required to view groups.");
    }
    var names = call.list("groupName");
    var ids = call.list("groupId");
    var found =
        people.groups().stream()
            .filter(
                group ->
                    (names.isEmpty() && ids.isEmpty())
                        || names.contains(group.name())
                        || ids.contains(group.id()))
            .map(group -> Json.object().put("name", group.name()).put("groupId", group.id()))
            .toList();
    return Answer.ok(JiraPage.of(call, found, 50));
  }

  private Answer picker(Call call) {
    var query = call.query("query", "").strip().toLowerCase(Locale.ROOT);
    var found =
        people.groups().stream()
            .filter(
                group ->
                    call.caller().may(JiraPermission.USER_PICKER)
                        ? group.name().toLowerCase(Locale.ROOT).contains(query)
                        : group.name().equals(query))
            .toList();
    var shown = found.stream().limit(call.number("maxResults", 20)).toList();
    var body =
        Json.object()
            .put("header", "Showing %d of %d matching groups".formatted(shown.size(), found.size()))
            .put("total", found.size());
    body.set(
        "groups",
        shown.stream()
            .map(
                group ->
                    Json.object()
                        .put("name", group.name())
                        .put("html", group.name())
                        .put("groupId", group.id()))
            .collect(Json.toArray()));
    return Answer.ok(body);
  }
}
