package io.aiclearance.local.http;

import io.aiclearance.local.functions.LoadedFunction;
import io.aiclearance.local.template.Trigger.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the most specific route of a request, as HTTP APIs do. */
final class RouteTable {
  private record Mounted(Route route, LoadedFunction function) {}

  /** A route, and what its path's variables are. */
  record Match(Route route, LoadedFunction function, Map<String, String> parameters) {
    String key() {
      return route.method() + " " + route.path();
    }
  }

  private final List<Mounted> routes = new ArrayList<>();

  void add(Route route, LoadedFunction function) {
    routes.add(new Mounted(route, function));
    routes.sort(Comparator.comparing(mounted -> rank(mounted.route())));
  }

  Optional<Match> find(String method, String path) {
    for (var mounted : routes) {
      var route = mounted.route();
      if (!route.method().equals("ANY") && !route.method().equals(method)) continue;
      var parameters = match(route.path(), path);
      if (parameters != null) return Optional.of(new Match(route, mounted.function(), parameters));
    }
    return Optional.empty();
  }

  /** Fixed segments before variables before the rest of a path; a method before ANY. */
  private static String rank(Route route) {
    var rank = new StringBuilder();
    for (var segment : segments(route.path())) {
      rank.append(segment.endsWith("+}") ? '3' : segment.startsWith("{") ? '2' : '1');
    }
    return rank.append(route.method().equals("ANY") ? ".b" : ".a").toString();
  }

  private static @Nullable Map<String, String> match(String pattern, String path) {
    var wanted = segments(pattern);
    var given = segments(path);
    var parameters = new LinkedHashMap<String, String>();
    for (var i = 0; i < wanted.size(); i++) {
      var segment = wanted.get(i);
      if (i >= given.size()) return null;
      if (segment.endsWith("+}")) {
        var rest = String.join("/", given.subList(i, given.size()));
        parameters.put(segment.substring(1, segment.length() - 2), rest);
        return rest.isEmpty() ? null : parameters;
      }
      if (segment.startsWith("{") && !given.get(i).isEmpty()) {
        parameters.put(segment.substring(1, segment.length() - 1), given.get(i));
      } else if (!segment.equals(given.get(i))) {
        return null;
      }
    }
    return wanted.size() == given.size() ? parameters : null;
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }
}
