package io.aiclearance.standins.okta;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.standins.http.Incoming;
import io.aiclearance.standins.http.Json;
import io.aiclearance.standins.http.Reply;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists in pages, with the Link headers that lead through them. */
final class OktaPage {
  private OktaPage() {}

  /**
   * @param most items of a page, also when the caller asks for none or for more
   */
  static <T> Reply of(
      Incoming request,
      List<T> all,
      int most,
      Function<T, String> id,
      Function<T, ObjectNode> view) {
    var asked = request.parameter("limit").map(OktaPage::positive).orElse(most);
    if (asked < 1) return OktaErrors.invalid("limit", "The limit must be a positive number.");
    var limit = Math.min(asked, most);
    var after = request.parameter("after");
    var from = after.map(cursor -> all.stream().map(id).toList().indexOf(cursor) + 1).orElse(0);
    if (after.isPresent() && from == 0)
      return OktaErrors.invalid("after", "The cursor is not one of this list.");
    var page = all.subList(from, Math.min(from + limit, all.size()));
    var body = Json.array();
    page.forEach(item -> body.add(view.apply(item)));
    var reply = Reply.json(200, body).with("Link", link(request, request.query(), "self"));
    if (from + limit >= all.size()) return reply;
    var next = new LinkedHashMap<>(request.query());
    next.put("after", id.apply(page.getLast()));
    next.put("limit", Integer.toString(limit));
    return reply.with("Link", link(request, next, "next"));
  }

  private static String link(Incoming request, Map<String, String> query, String relation) {
    var encoded =
        query.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    var url = request.base() + request.path() + (encoded.isEmpty() ? "" : "?" + encoded);
    return "<%s>; rel=\"%s\"".formatted(url, relation);
  }

  private static int positive(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
