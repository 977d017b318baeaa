package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A page of a list, as Jira's platform API cuts it. */
final class JiraPage {
  private JiraPage() {}

  /**
   * @param most how many come where the caller does not say
   */
  static ObjectNode of(Call call, List<? extends JsonNode> all, int most) {
    var start = call.number("startAt", 0);
    var limit = Math.clamp(call.number("maxResults", most), 1, 100);
    var page =
        Json.object()
            .put("maxResults", limit)
            .put("startAt", start)
            .put("total", all.size())
            .put("isLast", start + limit >= all.size());
    return page.set(
        "values",
        all.stream().skip(start).limit(limit).map(JsonNode.class::cast).collect(Json.toArray()));
  }
}
