package io.aiclearance.standins.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which part of the stand-in answers which path. */
final class Routes {

  /**
   * @param open also to whoever does not sign in
   */
  record Route(String method, List<String> segments, Function<Call, Answer> handler, boolean open) {
    Optional<Map<String, String>> variablesIn(List<String> called) {
      if (called.size() != segments.size()) {
        return Optional.empty();
      }
      var variables = new LinkedHashMap<String, String>();
      for (var i = 0; i < called.size(); i++) {
        var segment = segments.get(i);
        if (segment.startsWith("{")) {
          variables.put(segment.substring(1, segment.length() - 1), decoded(called.get(i)));
        } else if (!segment.equals(called.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(variables);
    }
  }

  record Match(Route route, Map<String, String> variables) {}

  private final List<Route> routes = new ArrayList<>();

  Routes on(String method, String path, Function<Call, Answer> handler) {
    routes.add(new Route(method, segments(path), handler, false));
    return this;
  }

  Routes onAnybodys(String method, String path, Function<Call, Answer> handler) {
    routes.add(new Route(method, segments(path), handler, true));
    return this;
  }

  /** Every route of the path, whatever its method. */
  List<Match> at(String rawPath) {
    var called = segments(rawPath);
    return routes.stream()
        .flatMap(route -> route.variablesIn(called).map(found -> new Match(route, found)).stream())
        .toList();
  }

  /** Every route, as method and path with its variables. */
  List<String> all() {
    return routes.stream()
        .map(route -> route.method() + " " + String.join("/", route.segments()))
        .toList();
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }

  static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }
}
