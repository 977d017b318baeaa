package io.aiclearance.standins;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiclearance.standins.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls a stand-in as any HTTP client would. */
public final class Caller {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private final String authorization;

  public Caller(URI base, String authorization) {
    this.base = base;
    this.authorization = authorization;
  }

  public record Reply(int status, JsonNode json, HttpResponse<String> raw) {}

  public Reply get(String path) {
    return call("GET", path, "", "Accept", "application/json");
  }

  public Reply send(String method, String path, String body) {
    return call(method, path, body, "Content-Type", "application/json");
  }

  /** Single quotes in the body stand for double ones. */
  public Reply call(String method, String path, String body, String header, String value) {
    var target = path.startsWith("http") ? URI.create(path) : base.resolve(path);
    var request =
        HttpRequest.newBuilder(target)
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
            .header(header, value);
    if (!authorization.isEmpty()) request.header("Authorization", authorization);
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      var text = response.body();
      return new Reply(
          response.statusCode(),
          Json.MAPPER.readTree(text.startsWith("{") || text.startsWith("[") ? text : "null"),
          response);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(method + " " + path, e);
    }
  }
}
