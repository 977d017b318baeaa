package io.aiclearance.api.http;

import java.util.Map;

/**
 * One call of the API.
 *
 * @param route as API Gateway names it: {@code GET /api/v1/requests/{issueKey}}
 * @param path the route's parameters
 * @param reference names the call in the log, and to the person
 */
public record Call(
    String route, Map<String, String> path, Query query, Body body, Token token, String reference) {
  public Call {
    path = Map.copyOf(path);
  }

  public String pathValue(String name) {
    return path.getOrDefault(name, "");
  }
}
