package io.aiclearance.standins.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.standins.http.Incoming;
import io.aiclearance.standins.http.Json;
import io.aiclearance.standins.http.Reply;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** OData's way to answer with one entity or with a page of many, and with the fields asked for. */
final class ODataPage {
  private static final int USUAL = 100;
  private static final int MOST = 999;

  private ODataPage() {}

  static <T> Reply many(
      Incoming request, String context, List<T> all, Function<T, ObjectNode> view) {
    var top = number(request, "$top", USUAL);
    var from = number(request, "$skiptoken", 0);
    var limit = Math.clamp(top, 1, MOST);
    var body = Json.object().put("@odata.context", context(request, context));
    if (request.query().containsKey("$count")) body.put("@odata.count", all.size());
    var until = Math.min(from + limit, all.size());
    if (until < all.size()) body.put("@odata.nextLink", next(request, until));
    var values = body.putArray("value");
    all.subList(Math.min(from, until), until)
        .forEach(item -> values.add(selected(request, view.apply(item))));
    return Reply.json(200, body);
  }

  static Reply one(Incoming request, int status, String context, ObjectNode view) {
    var body = Json.object().put("@odata.context", context(request, context + "/$entity"));
    body.setAll(selected(request, view));
    return Reply.json(status, body);
  }

  static String context(Incoming request, String of) {
    return request.base() + "/v1.0/$metadata#" + of;
  }

  private static ObjectNode selected(Incoming request, ObjectNode view) {
    var select = request.parameter("$select");
    if (select.isEmpty()) return view;
    var wanted = Set.of(select.get().split("\\s*,\\s*", -1));
    return view.retain(
        view.propertyStream()
            .map(property -> property.getKey())
            .filter(name -> name.startsWith("@") || wanted.contains(name))
            .toList());
  }

  private static String next(Incoming request, int from) {
    var query = new LinkedHashMap<>(request.query());
    query.put("$skiptoken", Integer.toString(from));
    return request.base()
        + request.path()
        + "?"
        + query.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
  }

  private static int number(Incoming request, String name, int otherwise) {
    return request
        .parameter(name)
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .orElse(otherwise);
  }
}
