package io.aiclearance.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiclearance.jira.Exchange.Result;
import io.aiclearance.jira.JiraCredentials.ClientCredentials;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Access tokens for an OAuth 2.0 client, each kept until shortly before its end. */
final class AccessTokens {
  private static final Duration MARGIN = Duration.ofMinutes(1);
  private static final Duration DEFAULT_LIFE = Duration.ofMinutes(5);
  private static final Duration LONGEST_LIFE = Duration.ofHours(1);

  private final Exchange exchange;
  private final LongSupplier nanoTime;
  private @Nullable Kept kept;

  private record Kept(ClientCredentials client, Proof proof, long until) {}

  /** A token, or why there is none. */
  sealed interface Answer {
    /**
     * @param fresh whether it was fetched just now
     */
    record Granted(Proof proof, boolean fresh) implements Answer {}

    record Withheld(JiraAnswer.Failure<?> failure) implements Answer {}
  }

  AccessTokens(Exchange exchange, LongSupplier nanoTime) {
    this.exchange = exchange;
    this.nanoTime = nanoTime;
  }

  synchronized Answer of(ClientCredentials client, Deadline deadline) {
    if (kept != null && kept.client().equals(client) && kept.until() - nanoTime.getAsLong() > 0) {
      return new Answer.Granted(kept.proof(), false);
    }
    return switch (exchange.send(request(client), deadline)) {
      case Result.Answered(var response) when response.statusCode() / 100 == 2 ->
          granted(client, response);
      case Result.Answered(var response) -> new Answer.Withheld(refusal(response));
      case Result.NoAnswer(_, var why) -> unavailable(why);
      case Result.NotSent(var failure) -> new Answer.Withheld(failure);
    };
  }

  /** Keeps a token no longer that was refused before its end. */
  synchronized void forget(Proof refused) {
    if (kept != null && kept.proof().equals(refused)) {
      kept = null;
    }
  }

  private static HttpRequest request(ClientCredentials client) {
    var body =
        Calls.JSON
            .createObjectNode()
            .put("grant_type", "client_credentials")
            .put("client_id", client.clientId())
            .put("client_secret", client.clientSecret());
    return HttpRequest.newBuilder(client.tokenUrl())
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .POST(BodyPublishers.ofString(body.toString()))
        .build();
  }

  private Answer granted(ClientCredentials client, HttpResponse<byte[]> response) {
    var json = json(response);
    var token = json.path("access_token").textValue();
    if (token == null || !token.matches("[!-~]{1,16384}")) {
      return unavailable("The token endpoint's answer holds no access token.");
    }
    var proof = Proof.ofToken(token);
    kept = new Kept(client, proof, nanoTime.getAsLong() + useful(json).toNanos());
    return new Answer.Granted(proof, true);
  }

  /** Until shortly before its end; half of a life that is too short for that. */
  private static Duration useful(JsonNode json) {
    var said = json.path("expires_in").asLong(DEFAULT_LIFE.toSeconds());
    var life = Duration.ofSeconds(Math.clamp(said, 0, LONGEST_LIFE.toSeconds()));
    var half = life.dividedBy(2);
    return half.compareTo(MARGIN) < 0 ? half : life.minus(MARGIN);
  }

  private static JsonNode json(HttpResponse<byte[]> response) {
    try {
      var json = Calls.JSON.readTree(response.body());
      return json == null ? Calls.JSON.missingNode() : json;
    } catch (IOException | RuntimeException notJson) {
      return Calls.JSON.missingNode();
    }
  }

  private static JiraAnswer.Failure<?> refusal(HttpResponse<byte[]> response) {
    var status = response.statusCode();
    return switch (status) {
      case 429 -> Failures.rateLimited(response);
      case 400, 401, 403, 404 ->
          new JiraAnswer.Unauthorized<>(
              "Atlassian gave the OAuth client no access token ("
                  + status
                  + "): check the client id, the client secret and, where there is one, the token"
                  + " URL in the Jira secret.");
      default ->
          new JiraAnswer.Unavailable<>(false, "The token endpoint is in trouble (" + status + ").");
    };
  }

  private static Answer unavailable(String why) {
    return new Answer.Withheld(new JiraAnswer.Unavailable<>(false, why));
  }
}
