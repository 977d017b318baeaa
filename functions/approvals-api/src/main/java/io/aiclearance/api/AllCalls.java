package io.aiclearance.api;

import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Call;
import io.aiclearance.api.http.Routes;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;

/** Answers the few calls that are open to everybody; all others only to whoever has signed in. */
final class AllCalls {
  private final Map<String, Open> open;
  private final SignedInCalls others;
  private final Routes routes;

  AllCalls(SignInSetup signIn, SignedInCalls others) {
    this.open = Map.of("GET /api/v1/sign-in", signIn::get);
    this.others = others;
    var names = new HashSet<>(others.routes().names());
    if (!names.addAll(open.keySet())) {
      throw new IllegalArgumentException("open, and not open: " + open.keySet());
    }
    this.routes = Routes.of(names);
  }

  /** Answers a call without knowing whose it is: so it looks at nothing that is somebody's. */
  @FunctionalInterface
  private interface Open {
    Answer answer(Call call);
  }

  Routes routes() {
    return routes;
  }

  Answer answer(Call call, Instant now) {
    var route = open.get(call.route());
    return route == null ? others.answer(call, now) : route.answer(call);
  }
}
