package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** {@code /rest/servicedeskapi}: the desk, its request type, and requests. */
final class ServiceDeskResource {
  private static final String BASE = "/rest/servicedeskapi";

  private final OpenRequest openRequest;
  private final Site site;
  private final RequestView requests;
  private final SiteView views;

  ServiceDeskResource(OpenRequest openRequest, Site site, RequestView requests, SiteView views) {
    this.openRequest = openRequest;
    this.site = site;
    this.requests = requests;
    this.views = views;
  }

  void addTo(Routes routes) {
    var types = BASE + "/servicedesk/{desk}/requesttype";
    routes
        .on("GET", BASE + "/servicedesk", this::desks)
        .on("GET", BASE + "/servicedesk/{desk}", call -> inDesk(call, _ -> Answer.ok(desk())))
        .on("GET", types, call -> inDesk(call, _ -> types(call)))
        .on("GET", types + "/{type}", call -> ofType(call, _ -> Answer.ok(views.requestType())))
        .on("GET", types + "/{type}/field", call -> ofType(call, ServiceDeskResource::fields))
        .on("POST", BASE + "/request", this::open)
        .on("GET", BASE + "/request/{issue}", this::read);
  }

  private Answer desks(Call call) {
    return page(call, BASE + "/servicedesk", Json.array().add(desk()));
  }

  private Answer types(Call call) {
    var path = BASE + "/servicedesk/" + Desk.SERVICE_DESK_ID + "/requesttype";
    return page(call, path, Json.array().add(views.requestType()));
  }

  private ObjectNode desk() {
    var desk =
        Json.object()
            .put("id", Desk.SERVICE_DESK_ID)
            .put("projectId", Project.AIC.id())
            .put("projectName", Project.AIC.name())
            .put("projectKey", Project.AIC.key());
    desk.putObject("_links")
        .put("self", views.site() + BASE + "/servicedesk/" + Desk.SERVICE_DESK_ID);
    return desk;
  }

  private static Answer fields(Call call) {
    var body =
        Json.object()
            .put("canRaiseOnBehalfOf", call.caller().agent())
            .put("canAddRequestParticipants", call.caller().agent());
    body.set(
        "requestTypeFields",
        Arrays.stream(Field.values())
            .filter(field -> field != Field.DESCRIPTION)
            .map(ServiceDeskResource::field)
            .collect(Json.toArray()));
    return Answer.ok(body);
  }

  /** Only the summary must be there: a new tool has no option, and details may come later. */
  private static JsonNode field(Field field) {
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
    return node.set("jiraSchema", SiteResource.schema(field));
  }

  private Answer open(Call call) {
    var body = call.body();
    if (!body.path("serviceDeskId").asText().equals(Desk.SERVICE_DESK_ID)
        || !body.path("requestTypeId").asText().equals(Desk.REQUEST_TYPE_ID)) {
      return Answer.serviceDeskError(
          400,
          "Your request could not be created. Please check the service desk and request type.");
    }
    var onBehalfOf = body.path("raiseOnBehalfOf").asText("");
    var written =
        body.path("isAdfRequest").asBoolean()
            ? FieldValues.Paragraphs.DOCUMENT
            : FieldValues.Paragraphs.PLAIN_TEXT;
    return answer(
        openRequest.open(body.path("requestFieldValues"), written, onBehalfOf, call.caller()),
        issue -> Answer.created(requests.request(issue, call.caller())));
  }

  private Answer read(Call call) {
    return answer(
        site.find(call.path("issue"), call.caller())
            .then(
                issue ->
                    issue.requestTypeId() == null
                        ? Outcome.refused(404, "The request does not exist.")
                        : Outcome.done(issue)),
        issue -> Answer.ok(requests.request(issue, call.caller())));
  }

  private static Answer inDesk(Call call, Function<Call, Answer> then) {
    return call.path("desk").equals(Desk.SERVICE_DESK_ID)
        ? then.apply(call)
        : Answer.serviceDeskError(404, "The service desk does not exist.");
  }

  private static Answer ofType(Call call, Function<Call, Answer> then) {
    return inDesk(
        call,
        _ ->
            call.path("type").equals(Desk.REQUEST_TYPE_ID)
                ? then.apply(call)
                : Answer.serviceDeskError(404, "The request type does not exist."));
  }

  private static Answer answer(Outcome<Issue> outcome, Function<Issue, Answer> write) {
    return switch (outcome) {
      case Outcome.Done<Issue> done -> write.apply(done.value());
      case Outcome.Refused<Issue> refused ->
          Answer.serviceDeskError(refused.status(), firstReason(refused));
    };
  }

  private static String firstReason(Outcome.Refused<Issue> refused) {
    return refused.messages().stream()
        .findFirst()
        .or(
            () ->
                refused.errors().entrySet().stream()
                    .findFirst()
                    .map((Map.Entry<String, String> one) -> one.getKey() + ": " + one.getValue()))
        .orElse("The request is not valid.");
  }

  private Answer page(Call call, String path, ArrayNode all) {
    var start = call.number("start", 0);
    var limit = call.number("limit", 50);
    var values = Json.array();
    for (var i = start; i < Math.min(all.size(), start + limit); i++) {
      values.add(all.get(i));
    }
    var page =
        Json.object()
            .put("size", values.size())
            .put("start", start)
            .put("limit", limit)
            .put("isLastPage", start + limit >= all.size());
    page.putArray("_expands");
    page.putObject("_links")
        .put("self", views.site() + path)
        .put("base", views.site())
        .put("context", "");
    page.set("values", values);
    return Answer.ok(page);
  }
}
