package io.aiclearance.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param path decoded as a whole, an encoded slash too, as API Gateway hands it out
 * @param headers lower case; several values joined by commas; without cookies
 * @param body null: longer than the limit
 */
record Request(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    List<String> cookies,
    byte @Nullable [] body,
    String sourceIp,
    String protocol) {
  /** API Gateway's limit. */
  static final int BODY_LIMIT = 10 * 1024 * 1024;

  static Request of(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    var headers = new LinkedHashMap<String, String>();
    var cookies = new ArrayList<String>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              var lower = name.toLowerCase(Locale.ROOT);
              if (lower.equals("cookie")) {
                values.forEach(value -> cookies.addAll(List.of(value.split("; *"))));
              } else {
                headers.put(lower, String.join(",", values));
              }
            });
    var body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
    return new Request(
        exchange.getRequestMethod(),
        Objects.requireNonNullElse(uri.getPath(), "/"),
        Objects.requireNonNullElse(uri.getRawQuery(), ""),
        headers,
        cookies,
        body.length > BODY_LIMIT ? null : body,
        exchange.getRemoteAddress().getAddress().getHostAddress(),
        exchange.getProtocol());
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
