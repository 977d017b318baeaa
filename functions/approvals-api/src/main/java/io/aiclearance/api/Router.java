package io.aiclearance.api;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Problems;
import io.aiclearance.api.http.Routes;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Which resource answers which route. */
final class Router {
  private final Map<String, Route> answers;
  private final Routes routes;

  private Router(Map<String, Route> answers) {
    this.answers = Map.copyOf(answers);
    this.routes = Routes.of(answers.keySet());
  }

  /** Answers a signed-in person's call. */
  @FunctionalInterface
  interface Route {
    Answer answer(Call call, Reviewer caller, Instant now);
  }

  Answer answer(Call call, Reviewer caller, Instant now) {
    var route = answers.get(call.route());
    return route == null ? Answer.of(Problems.notFound()) : route.answer(call, caller, now);
  }

  Routes routes() {
    return routes;
  }

  static Builder builder() {
    return new Builder();
  }

  static final class Builder {
    private final Map<String, Route> routes = new HashMap<>();

    Builder on(String name, Route route) {
      if (routes.put(name, route) != null) {
        throw new IllegalArgumentException("two routes " + name);
      }
      return this;
    }

    Builder with(Consumer<Builder> more) {
      more.accept(this);
      return this;
    }

    Router build() {
      return new Router(routes);
    }
  }
}
