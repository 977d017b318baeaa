package io.aiclearance.standins.jira;

import java.util.Map;
import java.util.function.Function;

/** {@code /rest/servicedeskapi/request}. */
final class RequestResource {
  private static final String NO_SUCH_TYPE =
      "Your request could not be created. Please check the service desk and request type.";

  private final OpenRequest openRequest;
  private final Site site;
  private final RequestView views;

  private record Seen(Issue issue, RequestType type) {}

  RequestResource(OpenRequest openRequest, Site site, RequestView views) {
    this.openRequest = openRequest;
    this.site = site;
    this.views = views;
  }

  void addTo(Routes routes) {
    routes
        .on("POST", "/rest/servicedeskapi/request", this::open)
        .on("GET", "/rest/servicedeskapi/request/{issue}", this::read);
  }

  private Answer open(Call call) {
    var body = call.body();
    var type =
        Desk.withId(body.path("serviceDeskId").asText())
            .filter(_ -> call.caller().may(JiraPermission.BROWSE_PROJECTS))
            .flatMap(desk -> desk.requestType(body.path("requestTypeId").asText()));
    if (type.isEmpty()) {
      return Answer.serviceDeskError(400, NO_SUCH_TYPE);
    }
    var wish =
        new OpenRequest.Wish(
            type.get(),
            body.path("requestFieldValues"),
            body.path("isAdfRequest").asBoolean()
                ? FieldValues.Paragraphs.DOCUMENT
                : FieldValues.Paragraphs.PLAIN_TEXT,
            body.path("form"),
            body.path("raiseOnBehalfOf").asText(""));
    return answer(
        openRequest.open(wish, call.caller()),
        issue -> Answer.created(views.request(issue, type.get(), call.caller())));
  }

  private Answer read(Call call) {
    return answer(
        site.find(call.path("issue"), call.caller())
            .then(
                issue ->
                    issue
                        .requestType()
                        .map(type -> Outcome.done(new Seen(issue, type)))
                        .orElseGet(() -> Outcome.refused(404, "The request does not exist."))),
        seen -> Answer.ok(views.request(seen.issue(), seen.type(), call.caller())));
  }

  private static <T> Answer answer(Outcome<T> outcome, Function<T, Answer> write) {
    return switch (outcome) {
      case Outcome.Done<T> done -> write.apply(done.value());
      case Outcome.Refused<T> refused ->
          Answer.serviceDeskError(refused.status(), firstReason(refused));
    };
  }

  private static String firstReason(Outcome.Refused<?> refused) {
    return refused.messages().stream()
        .findFirst()
        .or(
            () ->
                refused.errors().entrySet().stream()
                    .findFirst()
                    .map((Map.Entry<String, String> one) -> one.getKey() + ": " + one.getValue()))
        .orElse("The request is not valid.");
  }
}
