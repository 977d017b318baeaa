package io.aiclearance.api.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All routes of the API, and which of them a call takes: a fixed segment wins over a variable. */
public final class Routes {
  private static final Taken NONE = new Taken("no route", Map.of());

  private final List<RoutePattern> narrowestFirst;

  private Routes(List<RoutePattern> narrowestFirst) {
    this.narrowestFirst = narrowestFirst;
  }

  /**
   * The route of one call.
   *
   * @param route its pattern, or that there is none
   * @param path what the pattern's variables are
   */
  public record Taken(String route, Map<String, String> path) {
    public Taken {
      path = Map.copyOf(path);
    }
  }

  /**
   * @throws IllegalArgumentException if a call could take either of two
   */
  public static Routes of(Collection<String> names) {
    var patterns =
        names.stream()
            .map(RoutePattern::of)
            .sorted(Comparator.comparingLong(RoutePattern::variables))
            .toList();
    for (var i = 0; i < patterns.size(); i++) {
      for (var other : patterns.subList(i + 1, patterns.size())) {
        if (patterns.get(i).isAmbiguousWith(other)) {
          throw new IllegalArgumentException(
              "a call could take either: " + patterns.get(i) + ", " + other);
        }
      }
    }
    return new Routes(patterns);
  }

  /**
   * @param path as API Gateway hands it over: decoded, so that an encoded slash is a slash
   */
  public Taken taken(String method, String path) {
    var called = RoutePattern.segmentsOf(path);
    for (var pattern : narrowestFirst) {
      var variables = pattern.match(method, called);
      if (variables.isPresent()) {
        return new Taken(pattern.toString(), variables.get());
      }
    }
    return NONE;
  }

  public Set<String> names() {
    return narrowestFirst.stream().map(RoutePattern::toString).collect(Collectors.toSet());
  }
}
