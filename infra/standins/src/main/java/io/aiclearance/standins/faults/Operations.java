package io.aiclearance.standins.faults;

import java.util.Map;
import java.util.Set;

/** Names calls: AWS operations by their target, others by method and path without its ids. */
final class Operations {
  /** Path segments that an id follows. */
  private static final Map<String, String> COLLECTIONS =
      Map.ofEntries(
          Map.entry("users", "{user}"),
          Map.entry("groups", "{group}"),
          Map.entry("members", "{member}"),
          Map.entry("issue", "{issue}"),
          Map.entry("comment", "{comment}"),
          Map.entry("properties", "{property}"),
          Map.entry("project", "{project}"),
          Map.entry("role", "{role}"),
          Map.entry("request", "{issue}"),
          Map.entry("requesttype", "{type}"),
          Map.entry("servicedesk", "{desk}"),
          Map.entry("approval", "{approval}"),
          Map.entry("queue", "{queue}"));

  /** What follows a collection without being an id. */
  private static final Set<String> WORDS =
      Set.of(
          "$ref", "$count", "$value", "search", "createmeta", "bulk", "picker", "me", "lifecycle");

  private Operations() {}

  static String name(Part part, RawMessage request) {
    var target = request.header("X-Amz-Target");
    if (target.isPresent()) return target.get().substring(target.get().lastIndexOf('.') + 1);
    return request.method() + " " + template(part, request.path());
  }

  private static String template(Part part, String path) {
    var segments = path.split("/", -1);
    for (var i = 1; i < segments.length; i++) {
      if (part == Part.GRAPH && path.contains("/oauth2/") && i == 1) segments[i] = "{tenant}";
      var id = COLLECTIONS.get(segments[i - 1]);
      if (id != null && !segments[i].isEmpty() && !WORDS.contains(segments[i])) segments[i] = id;
    }
    return String.join("/", segments);
  }
}
