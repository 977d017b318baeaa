package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@code /rest/api/3/issue/{issue}/transitions}. */
final class TransitionResource {
  private final Site site;
  private final SiteEdits edits;
  private final IssueView views;

  TransitionResource(Site site, SiteEdits edits, IssueView views) {
    this.site = site;
    this.edits = edits;
    this.views = views;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/rest/api/3/issue/{issue}/transitions", this::list)
        .on("POST", "/rest/api/3/issue/{issue}/transitions", this::move);
  }

  private Answer list(Call call) {
    var wanted = call.query("transitionId", "");
    return site.find(call.path("issue"), call.caller())
        .answer(
            issue -> {
              var body = Json.object().put("expand", "transitions");
              body.set(
                  "transitions",
                  stream(views.transitions(issue, call.caller()))
                      .filter(one -> wanted.isEmpty() || one.path("id").asText().equals(wanted))
                      .collect(Json.toArray()));
              return Answer.ok(body);
            });
  }

  private Answer move(Call call) {
    var id = call.body().path("transition").path("id");
    if (!id.isTextual()) {
      return Answer.error(400, "The transition's id is missing, or is not a string.");
    }
    return edits
        .move(call.path("issue"), id.asText(), call.caller())
        .answer(_ -> Answer.empty(204));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
