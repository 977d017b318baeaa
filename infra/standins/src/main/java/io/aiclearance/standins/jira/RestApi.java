package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signs callers in, reads what they sent, and finds who answers. */
final class RestApi {
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT");
  private static final ObjectReader READER =
      Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Where a call comes in. */
  enum Door {
    SITE,
    GATEWAY
  }

  private final Routes routes;
  private final People people;
  private final Tokens tokens;
  private final Site site;
  private final WriteLimits limits;

  RestApi(Routes routes, People people, Tokens tokens, Site site, WriteLimits limits) {
    this.routes = routes;
    this.people = people;
    this.tokens = tokens;
    this.site = site;
    this.limits = limits;
  }

  Answer answer(Incoming incoming, Door door) {
    var caller = caller(incoming.authorization(), door);
    var known = routes.at(incoming.path());
    var match =
        known.stream().filter(one -> one.route().method().equals(incoming.method())).findFirst();
    var open = match.isPresent() && match.get().route().open() && incoming.authorization() == null;
    if (caller.isEmpty() && !open) {
      return Answer.error(401, "Client must be authenticated to access this resource.");
    }
    if (match.isEmpty()) {
      return known.isEmpty()
          ? Answer.error(404, "Not part of the Jira stand-in: " + incoming.path())
          : Answer.error(405, "Method Not Allowed");
    }
    var body = body(incoming);
    if (body.isEmpty()) {
      return Answer.error(
          400, "There was an error parsing JSON. Check that your request body is valid.");
    }
    if (WITH_BODY.contains(incoming.method())
        && !incoming.contentType().startsWith("application/json")) {
      return Answer.error(415, "Unsupported Media Type");
    }
    var call =
        new Call(
            caller.orElse(Person.NOBODY),
            match.get().variables(),
            incoming.queryParameters(),
            body.get());
    return tooMuch(incoming.method(), call)
        .map(WriteLimits::refusal)
        .orElseGet(() -> match.get().route().handler().apply(call));
  }

  private Optional<Duration> tooMuch(String method, Call call) {
    var issue = call.path("issue");
    return method.equals("GET") || issue.isEmpty()
        ? Optional.empty()
        : site.key(issue).flatMap(limits::count);
  }

  /** Access tokens are for the gateway alone. */
  private Optional<Person> caller(@Nullable String authorization, Door door) {
    return door == Door.GATEWAY && authorization != null && authorization.startsWith("Bearer ")
        ? tokens.bearer(authorization.substring("Bearer ".length()).strip())
        : people.authenticated(authorization);
  }

  private static Optional<JsonNode> body(Incoming incoming) {
    if (!WITH_BODY.contains(incoming.method())) {
      return Optional.of(MissingNode.getInstance());
    }
    try {
      var node = READER.readTree(incoming.body());
      return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }
}
