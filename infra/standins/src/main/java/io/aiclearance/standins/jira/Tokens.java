package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens for the product's account, from client credentials. */
final class Tokens {
  static final String PATH = "/oauth/token";
  static final String CLIENT_ID = "ai-clearance-client";
  static final String CLIENT_SECRET = "local";
  static final Duration LIFE = Duration.ofHours(1);

  private final People people;
  private final Clock clock;
  private final Map<String, Instant> endOf = new ConcurrentHashMap<>();

  Tokens(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  Answer answer(Incoming incoming) {
    if (!incoming.method().equals("POST")) {
      return Answer.error(405, "Method Not Allowed");
    }
    var sent = sent(incoming);
    if (!sent.path("grant_type").asText().equals("client_credentials")) {
      return refused(403, "unsupported_grant_type", "Grant type is not allowed for the client.");
    }
    if (!sent.path("client_id").asText().equals(CLIENT_ID)
        || !sent.path("client_secret").asText().equals(CLIENT_SECRET)) {
      return refused(401, "access_denied", "Unauthorized");
    }
    var token = UUID.randomUUID().toString();
    endOf.put(token, clock.instant().plus(LIFE));
    return Answer.ok(
        Json.object()
            .put("access_token", token)
            .put("scope", "read:jira-work write:jira-work read:jira-user")
            .put("expires_in", LIFE.toSeconds())
            .put("token_type", "Bearer"));
  }

  private static JsonNode sent(Incoming incoming) {
    if (incoming.contentType().startsWith("application/x-www-form-urlencoded")) {
      var node = Json.object();
      incoming.form().forEach(node::put);
      return node;
    }
    try {
      return Json.MAPPER.readTree(incoming.body());
    } catch (IOException notJson) {
      return Json.object();
    }
  }

  private static Answer refused(int status, String error, String description) {
    return Answer.json(
        status, Json.object().put("error", error).put("error_description", description));
  }

  /** Whoever the token is for, while it lasts. */
  Optional<Person> bearer(String token) {
    var end = endOf.get(token);
    return end == null || !clock.instant().isBefore(end)
        ? Optional.empty()
        : people.byAccountId(People.SERVICE_ACCOUNT);
  }

  /** Ends every token before its time. */
  void revoke() {
    endOf.clear();
  }
}
