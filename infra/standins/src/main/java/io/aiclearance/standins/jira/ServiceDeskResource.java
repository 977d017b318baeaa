package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** {@code /rest/servicedeskapi/servicedesk}: the desks and what can be asked for there. */
final class ServiceDeskResource {
  private static final String BASE = "/rest/servicedeskapi/servicedesk";

  private final DeskView views;

  ServiceDeskResource(DeskView views) {
    this.views = views;
  }

  void addTo(Routes routes) {
    var types = BASE + "/{desk}/requesttype";
    routes
        .on("GET", BASE, this::desks)
        .on("GET", BASE + "/{desk}", call -> inDesk(call, desk -> Answer.ok(views.desk(desk))))
        .on("GET", types, call -> inDesk(call, desk -> types(call, desk)))
        .on(
            "GET",
            types + "/{type}",
            call -> ofType(call, type -> Answer.ok(views.requestType(type))))
        .on("GET", types + "/{type}/field", call -> ofType(call, type -> fields(call, type)));
  }

  private Answer desks(Call call) {
    var all =
        Desk.ALL.stream()
            .filter(_ -> call.caller().may(JiraPermission.BROWSE_PROJECTS))
            .map(views::desk)
            .collect(Json.toArray());
    return page(call, BASE, all);
  }

  private Answer types(Call call, Desk desk) {
    var query = call.query("searchQuery", "").toLowerCase(Locale.ROOT);
    var types =
        desk.requestTypes().stream()
            .filter(type -> type.name().toLowerCase(Locale.ROOT).contains(query))
            .map(views::requestType)
            .collect(Json.toArray());
    return page(call, BASE + "/" + desk.id() + "/requesttype", types);
  }

  /** What its form asks is not among them, as in Jira. */
  private static Answer fields(Call call, RequestType type) {
    var body =
        Json.object()
            .put("canRaiseOnBehalfOf", call.caller().agent())
            .put("canAddRequestParticipants", call.caller().agent());
    body.set(
        "requestTypeFields", type.fields().stream().map(DeskView::field).collect(Json.toArray()));
    return Answer.ok(body);
  }

  private static Answer inDesk(Call call, Function<Desk, Answer> then) {
    return desk(call)
        .map(then)
        .orElseGet(() -> Answer.serviceDeskError(404, "The service desk does not exist."));
  }

  private static Answer ofType(Call call, Function<RequestType, Answer> then) {
    return inDesk(
        call,
        desk ->
            desk.requestType(call.path("type"))
                .map(then)
                .orElseGet(() -> Answer.serviceDeskError(404, "The request type does not exist.")));
  }

  private static Optional<Desk> desk(Call call) {
    return Desk.withId(call.path("desk"))
        .filter(_ -> call.caller().may(JiraPermission.BROWSE_PROJECTS));
  }

  private Answer page(Call call, String path, ArrayNode all) {
    var start = call.number("start", 0);
    var limit = call.number("limit", 50);
    var values = Json.array();
    for (var i = start; i < Math.min(all.size(), start + limit); i++) {
      values.add(all.get(i));
    }
    var last = start + limit >= all.size();
    var page =
        Json.object()
            .put("size", values.size())
            .put("start", start)
            .put("limit", limit)
            .put("isLastPage", last);
    page.putArray("_expands");
    var links =
        page.putObject("_links")
            .put("self", views.site() + path)
            .put("base", views.site())
            .put("context", "");
    if (!last) {
      links.put("next", next(path, start + limit, limit));
    }
    return Answer.ok(page.<JsonNode>set("values", values));
  }

  private String next(String path, int start, int limit) {
    return "%s%s?start=%d&limit=%d".formatted(views.site(), path, start, limit);
  }
}
