package io.aiclearance.standins.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as it arrived.
 *
 * @param experimental whether the caller opted in to experimental APIs
 */
record Incoming(
    String method,
    String path,
    @Nullable String query,
    @Nullable String authorization,
    String contentType,
    boolean experimental,
    String body) {

  private static final int LARGEST = 10 * 1024 * 1024;

  /** Absent where the body is too large. */
  static Optional<Incoming> read(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      return Optional.empty();
    }
    var type = exchange.getRequestHeaders().getFirst("Content-Type");
    return Optional.of(
        new Incoming(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getRawPath(),
            exchange.getRequestURI().getRawQuery(),
            exchange.getRequestHeaders().getFirst("Authorization"),
            type == null ? "" : type,
            "opt-in".equals(exchange.getRequestHeaders().getFirst("X-ExperimentalApi")),
            new String(body, UTF_8)));
  }

  Incoming at(String otherPath) {
    return new Incoming(method, otherPath, query, authorization, contentType, experimental, body);
  }

  Map<String, String> queryParameters() {
    return parameters(query == null ? "" : query);
  }

  Map<String, String> form() {
    return parameters(body);
  }

  private static Map<String, String> parameters(String encoded) {
    var found = new LinkedHashMap<String, String>();
    for (var pair : encoded.split("&", -1)) {
      var equals = pair.indexOf('=');
      if (equals > 0) {
        found.merge(
            decoded(pair.substring(0, equals)),
            decoded(pair.substring(equals + 1)),
            (first, second) -> first + "," + second);
      }
    }
    return found;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
