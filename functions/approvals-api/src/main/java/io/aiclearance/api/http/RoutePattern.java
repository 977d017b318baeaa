package io.aiclearance.api.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One route's method and path, in which each variable stands for one segment: {@code GET
 * /api/v1/requests/{issueKey}}.
 */
record RoutePattern(String method, List<String> segments) {
  RoutePattern {
    segments = List.copyOf(segments);
  }

  static RoutePattern of(String name) {
    var space = name.indexOf(' ');
    return new RoutePattern(name.substring(0, space), segmentsOf(name.substring(space + 1)));
  }

  static List<String> segmentsOf(String path) {
    return List.of(path.split("/", -1));
  }

  @Override
  public String toString() {
    return method + " " + String.join("/", segments);
  }

  /** What the variables are in a call of this route; empty if it is no call of it. */
  Optional<Map<String, String>> match(String calledMethod, List<String> called) {
    if (!method.equals(calledMethod) || segments.size() != called.size()) {
      return Optional.empty();
    }
    var variables = new HashMap<String, String>();
    for (var i = 0; i < segments.size(); i++) {
      var segment = segments.get(i);
      if (isVariable(segment) && isName(called.get(i))) {
        variables.put(segment.substring(1, segment.length() - 1), called.get(i));
      } else if (!segment.equals(called.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }

  long variables() {
    return segments.stream().filter(RoutePattern::isVariable).count();
  }

  /** Whether some call is one of both, and neither is the narrower one that should have it. */
  boolean isAmbiguousWith(RoutePattern other) {
    return meets(other) && isWithin(other) == other.isWithin(this);
  }

  private boolean meets(RoutePattern other) {
    return method.equals(other.method)
        && segments.size() == other.segments.size()
        && IntStream.range(0, segments.size())
            .allMatch(
                i ->
                    isVariable(segments.get(i))
                        || isVariable(other.segments.get(i))
                        || segments.get(i).equals(other.segments.get(i)));
  }

  private boolean isWithin(RoutePattern other) {
    return IntStream.range(0, segments.size())
        .allMatch(i -> isVariable(other.segments.get(i)) || !isVariable(segments.get(i)));
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }

  /**
   * API Gateway has decoded the path: a percent sign that is left was encoded twice, and nothing
   * here has a name with one.
   */
  private static boolean isName(String segment) {
    return !segment.isEmpty()
        && segment.chars().noneMatch(c -> c == '%' || Character.isISOControl(c));
  }
}
