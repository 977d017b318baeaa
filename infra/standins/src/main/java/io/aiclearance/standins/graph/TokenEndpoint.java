package io.aiclearance.standins.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.standins.http.Incoming;
import io.aiclearance.standins.http.Json;
import io.aiclearance.standins.http.Reply;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The client-credentials grant of Microsoft's identity platform, for any tenant and any client
 * whose secret is {@code local}; its tokens say themselves when they end, so they outlive a
 * restart.
 */
final class TokenEndpoint {
  private static final Duration LIFETIME = Duration.ofSeconds(3599);
  private static final String SECRET = "local";

  private final Clock clock;

  TokenEndpoint(Clock clock) {
    this.clock = clock;
  }

  Reply grant(Incoming request) {
    var form = Incoming.fields(new String(request.body(), UTF_8));
    if (!"client_credentials".equals(form.get("grant_type")))
      return refused(
          400,
          "unsupported_grant_type",
          70003,
          "The app requested an unsupported grant type '" + form.get("grant_type") + "'.");
    if (form.getOrDefault("client_id", "").isEmpty())
      return refused(
          400,
          "invalid_request",
          900144,
          "The request body must contain the following parameter: 'client_id'.");
    if (!SECRET.equals(form.get("client_secret")))
      return refused(
          401,
          "invalid_client",
          7000215,
          "Invalid client secret provided. Ensure the secret being sent in the request is the client"
              + " secret value, not the client secret ID.");
    if (!form.getOrDefault("scope", "").endsWith("/.default"))
      return refused(
          400,
          "invalid_scope",
          1002012,
          "The provided value for scope " + form.get("scope") + " is not valid.");
    return Reply.json(
        200,
        Json.object()
            .put("token_type", "Bearer")
            .put("expires_in", LIFETIME.toSeconds())
            .put("ext_expires_in", LIFETIME.toSeconds())
            .put("access_token", token(clock.instant().plus(LIFETIME))));
  }

  boolean isValid(Incoming request) {
    var header = request.header("Authorization").orElse("");
    if (!header.startsWith("Bearer ")) return false;
    var token = header.substring("Bearer ".length());
    var parts = token.split("\\.", -1);
    if (parts.length != 3 || !parts[1].matches("\\d{1,12}")) return false;
    var end = Instant.ofEpochSecond(Long.parseLong(parts[1]));
    return token.equals(token(end)) && clock.instant().isBefore(end);
  }

  private static String token(Instant end) {
    var claim = "standin." + end.getEpochSecond();
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      return claim + "." + HexFormat.of().formatHex(mac.doFinal(claim.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Reply refused(int status, String error, int code, String message) {
    ObjectNode body =
        Json.object()
            .put("error", error)
            .put("error_description", "AADSTS%d: %s".formatted(code, message));
    body.putArray("error_codes").add(code);
    body.put("timestamp", clock.instant().toString())
        .put("trace_id", UUID.randomUUID().toString())
        .put("correlation_id", UUID.randomUUID().toString());
    return Reply.json(status, body);
  }
}
