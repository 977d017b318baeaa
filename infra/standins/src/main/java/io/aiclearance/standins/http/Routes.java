package io.aiclearance.standins.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds what answers a request: templates such as {@code /groups/{group}/users}, first fit wins.
 */
public final class Routes {
  /** Answers a request, given the values of its template's variables. */
  @FunctionalInterface
  public interface Action {
    Reply answer(Incoming request, Variables variables);
  }

  /** What a path has in the place of its template's variables. */
  public record Variables(Map<String, String> values) {
    public String get(String name) {
      return Objects.requireNonNull(values.get(name), name);
    }
  }

  /** What came of looking for a route. */
  public sealed interface Match {}

  public record Found(Action action, Variables variables) implements Match {}

  /** The path is known, but not with this method. */
  public record WrongMethod() implements Match {}

  public record Unknown() implements Match {}

  private record Route(String method, List<String> template, Action action) {}

  private final List<Route> routes = new ArrayList<>();

  public Routes on(String method, String template, Action action) {
    routes.add(new Route(method, Incoming.segments(template), action));
    return this;
  }

  public Match find(Incoming request) {
    var pathKnown = false;
    for (var route : routes) {
      var variables = fit(route.template(), request.segments());
      if (variables.isEmpty()) continue;
      if (route.method().equals(request.method()))
        return new Found(route.action(), variables.get());
      pathKnown = true;
    }
    return pathKnown ? new WrongMethod() : new Unknown();
  }

  private static Optional<Variables> fit(List<String> template, List<String> segments) {
    if (template.size() != segments.size()) return Optional.empty();
    var variables = new LinkedHashMap<String, String>();
    for (var i = 0; i < template.size(); i++) {
      var expected = template.get(i);
      var actual = segments.get(i);
      if (expected.startsWith("{")) {
        variables.put(expected.substring(1, expected.length() - 1), actual);
      } else if (!expected.equals(actual)) {
        return Optional.empty();
      }
    }
    return Optional.of(new Variables(variables));
  }
}
