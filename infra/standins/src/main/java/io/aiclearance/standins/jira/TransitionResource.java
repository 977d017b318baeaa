package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@code /rest/api/3/issue/{issue}/transitions}; one at a time of each issue. */
final class TransitionResource {
  static final String CONFLICT = "The issue is being changed by somebody else.";

  private final Site site;
  private final SiteEdits edits;
  private final IssueView views;
  private final Conditions conditions;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  TransitionResource(Site site, SiteEdits edits, IssueView views, Conditions conditions) {
    this.site = site;
    this.edits = edits;
    this.views = views;
    this.conditions = conditions;
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
    return site.find(call.path("issue"), call.caller())
        .answer(issue -> move(issue.key(), id.asText(), call.caller()));
  }

  private Answer move(String key, String transitionId, Person by) {
    if (!underWay.add(key)) {
      return Answer.error(409, CONFLICT);
    }
    try {
      Thread.sleep(conditions.now().transitionsTake());
      return edits.move(key, transitionId, by).answer(_ -> Answer.empty(204));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Answer.error(503, "The site is going down.");
    } finally {
      underWay.remove(key);
    }
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
