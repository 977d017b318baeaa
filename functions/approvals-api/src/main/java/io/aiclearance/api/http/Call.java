package io.aiclearance.api.http;

import java.util.Map;
import java.util.Optional;

/**
 * One call of the API.
 *
 * @param route the pattern of the route that it takes, without what its variables are
 * @param path the route's variables
 * @param headers by name in lower case; who calls is in the token alone
 * @param reference names the call in the log, and to the person
 */
public record Call(
    String route,
    Map<String, String> path,
    Map<String, String> headers,
    Query query,
    Body body,
    Token token,
    String reference) {
  public Call {
    headers = Map.copyOf(headers);
    path = Map.copyOf(path);
  }

  public Optional<String> header(String lowerCaseName) {
    return Optional.ofNullable(headers.get(lowerCaseName));
  }

  public String pathValue(String name) {
    return path.getOrDefault(name, "");
  }
}
