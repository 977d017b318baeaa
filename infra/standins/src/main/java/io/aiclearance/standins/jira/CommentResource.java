package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /rest/api/3/issue/{issue}/comment}. */
final class CommentResource {
  /** The comment property that keeps a comment from the customer. */
  static final String PUBLICITY = "sd.public.comment";

  private final Site site;
  private final IssueView views;

  CommentResource(Site site, IssueView views) {
    this.site = site;
    this.views = views;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/rest/api/3/issue/{issue}/comment", this::list)
        .on("POST", "/rest/api/3/issue/{issue}/comment", this::add);
  }

  private Answer list(Call call) {
    var order = call.query("orderBy", "created").strip().toLowerCase(Locale.ROOT);
    if (!order.matches("[+-]?created")) {
      return Answer.error(400, "The value '%s' is invalid for orderBy.".formatted(order));
    }
    var start = call.number("startAt", 0);
    var most = call.number("maxResults", 100);
    return site.find(call.path("issue"), call.caller())
        .answer(
            issue -> {
              var oldestFirst = issue.commentsFor(call.caller());
              var ordered = order.startsWith("-") ? oldestFirst.reversed() : oldestFirst;
              var page =
                  Json.object()
                      .put("startAt", start)
                      .put("maxResults", most)
                      .put("total", ordered.size());
              page.set(
                  "comments",
                  ordered.stream()
                      .skip(start)
                      .limit(most)
                      .map(comment -> views.comment(issue, comment, call.caller(), expands(call)))
                      .collect(Json.toArray()));
              return Answer.ok(page);
            });
  }

  private Answer add(Call call) {
    var body = call.body().path("body");
    if (!Adf.valid(body) || body.path("content").isEmpty()) {
      return Answer.error(400, List.of(), Map.of("comment", FieldValues.NOT_A_DOCUMENT));
    }
    if (Adf.toWiki(body).length() > FieldValues.LONGEST_TEXT) {
      return Answer.error(400, List.of(), Map.of("comment", FieldValues.TOO_LONG));
    }
    var properties = new LinkedHashMap<String, JsonNode>();
    for (var property : call.body().path("properties")) {
      properties.put(property.path("key").asText(), property.path("value"));
    }
    var publicity = properties.get(PUBLICITY);
    var internal = publicity != null && publicity.path("internal").asBoolean();
    return site.comment(call.path("issue"), body, internal, properties, call.caller())
        .then(
            comment ->
                site.find(call.path("issue"), call.caller())
                    .then(
                        issue ->
                            Outcome.done(
                                views.comment(issue, comment, call.caller(), expands(call)))))
        .answer(Answer::created);
  }

  private static boolean expands(Call call) {
    return call.list("expand").contains("properties");
  }
}
