package io.aiclearance.standins.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/** {@code POST /rest/api/3/search/jql}: pages by token, ids alone unless fields are asked for. */
final class SearchResource {
  private final Site site;
  private final IssueView views;
  private final Clock clock;
  private final Conditions conditions;

  SearchResource(Site site, IssueView views, Clock clock, Conditions conditions) {
    this.site = site;
    this.views = views;
    this.clock = clock;
    this.conditions = conditions;
  }

  void addTo(Routes routes) {
    routes.on("POST", "/rest/api/3/search/jql", this::search);
  }

  private Answer search(Call call) {
    var body = call.body();
    var start = start(body.path("nextPageToken").asText(""));
    if (start < 0) {
      return Answer.error(400, "The provided next page token is invalid or expired.");
    }
    return Jql.parse(body.path("jql").asText(""), new JqlClause(clock, call.caller()))
        .then(
            jql ->
                jql.clauses() == 0
                    ? Outcome.refused(
                        400,
                        "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.")
                    : Outcome.done(jql))
        .answer(jql -> Answer.ok(page(call, jql, start)));
  }

  private JsonNode page(Call call, Jql jql, int start) {
    var body = call.body();
    var most = Math.clamp(body.path("maxResults").asInt(50), 1, 5000);
    var found =
        site.visibleTo(call.caller()).stream()
            .filter(this::indexed)
            .filter(jql.condition())
            .sorted(jql.order())
            .toList();
    var fields = texts(body.path("fields"));
    var page = Json.object();
    page.set(
        "issues",
        found.stream()
            .skip(start)
            .limit(most)
            .map(issue -> issue(issue, fields, call))
            .collect(Json.toArray()));
    var last = start + most >= found.size();
    if (!last) {
      page.put("nextPageToken", token(start + most));
    }
    return page.put("isLast", last);
  }

  private boolean indexed(Issue issue) {
    var lag = conditions.now().searchLag();
    return lag.isZero() || !issue.created().isAfter(clock.instant().minus(lag));
  }

  private JsonNode issue(Issue issue, List<String> fields, Call call) {
    if (fields.isEmpty() || fields.equals(List.of("id"))) {
      return Json.object().put("id", issue.id());
    }
    return views.issue(
        issue,
        call.caller(),
        new FieldSelection(fields),
        texts(call.body().path("properties")),
        Arrays.asList(call.body().path("expand").asText("").split(",")));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String token(int start) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("from:" + start).getBytes(UTF_8));
  }

  private static int start(String token) {
    if (token.isEmpty()) {
      return 0;
    }
    try {
      var text = new String(Base64.getUrlDecoder().decode(token), UTF_8);
      return text.startsWith("from:") ? Integer.parseInt(text.substring(5)) : -1;
    } catch (IllegalArgumentException notOurs) {
      return -1;
    }
  }
}
