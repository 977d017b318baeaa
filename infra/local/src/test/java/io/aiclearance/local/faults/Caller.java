package io.aiclearance.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiclearance.local.Levers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls the product as somebody, and notes which of its operations that was. */
record Caller(URI product, Levers levers) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** What was answered. */
  record Said(int status, String tag, String body) {
    boolean well() {
      return status < 300;
    }

    JsonNode json() throws IOException {
      return JSON.readTree(body);
    }
  }

  Said get(String who, String path) throws Exception {
    return call(who, "GET", path, Map.of(), null);
  }

  Said post(String who, String path, String body) throws Exception {
    return call(who, "POST", path, Map.of(), body);
  }

  Said post(String who, String path, Map<String, ?> body) throws Exception {
    return post(who, path, JSON.writeValueAsString(body));
  }

  Said call(
      String who, String method, String path, Map<String, String> headers, @Nullable String body)
      throws Exception {
    return send(
        HttpRequest.newBuilder(product.resolve(path))
            .header("Authorization", "Bearer " + levers.token(who + "@example.com"))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)),
        headers);
  }

  /** A call of somebody who shows no token. */
  Said unsigned(String path, Map<String, String> headers, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(product.resolve(path)).POST(BodyPublishers.ofString(body)), headers);
  }

  private static Said send(HttpRequest.Builder request, Map<String, String> headers)
      throws Exception {
    headers.forEach(request::header);
    var sent = request.header("Content-Type", "application/json").timeout(LONGEST).build();
    Reached.note(sent.method(), sent.uri().getPath());
    var answer = HTTP.send(sent, HttpResponse.BodyHandlers.ofString());
    return new Said(
        answer.statusCode(), answer.headers().firstValue("etag").orElse(""), answer.body());
  }
}
