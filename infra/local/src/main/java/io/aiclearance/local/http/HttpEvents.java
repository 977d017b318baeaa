package io.aiclearance.local.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.aiclearance.local.template.Trigger;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Requests as API Gateway's payload format 2.0 writes them. */
final class HttpEvents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private HttpEvents() {}

  static byte[] of(
      HttpExchange exchange,
      Trigger.Route route,
      Map<String, String> parameters,
      Optional<Jwt> jwt,
      byte[] body)
      throws IOException {
    var uri = exchange.getRequestURI();
    var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    var key = route.method() + " " + route.path();
    var event =
        JSON.createObjectNode()
            .put("version", "2.0")
            .put("routeKey", key)
            .put("rawPath", uri.getPath())
            .put("rawQueryString", query);
    var headers = event.putObject("headers");
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    if (!query.isEmpty()) {
      var texts = event.putObject("queryStringParameters");
      for (var pair : query.split("&")) {
        var equals = pair.indexOf('=');
        var name = decode(equals < 0 ? pair : pair.substring(0, equals));
        var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        texts.put(name, texts.has(name) ? texts.get(name).asText() + "," + value : value);
      }
    }
    if (!parameters.isEmpty()) {
      var texts = event.putObject("pathParameters");
      parameters.forEach(texts::put);
    }
    var context =
        event
            .putObject("requestContext")
            .put("accountId", "123456789012")
            .put("apiId", "local")
            .put("routeKey", key)
            .put("stage", "$default")
            .put("requestId", UUID.randomUUID().toString())
            .put("timeEpoch", Instant.now().toEpochMilli());
    context
        .putObject("http")
        .put("method", exchange.getRequestMethod())
        .put("path", uri.getPath())
        .put("protocol", exchange.getProtocol())
        .put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress())
        .put("userAgent", exchange.getRequestHeaders().getFirst("User-Agent"));
    jwt.ifPresent(
        token -> {
          var claims = context.putObject("authorizer").putObject("jwt").putObject("claims");
          token.claims().forEach((name, value) -> claims.put(name, text(value)));
        });
    if (body.length > 0) {
      var text = text(body);
      event.put("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(body)));
      event.put("isBase64Encoded", text.isEmpty());
    } else {
      event.put("isBase64Encoded", false);
    }
    return JSON.writeValueAsBytes(event);
  }

  /** API Gateway hands over every claim as text. */
  private static String text(Object claim) {
    return claim instanceof java.util.List<?> list
        ? list.size() == 1
            ? String.valueOf(list.getFirst())
            : "[" + String.join(" ", list.stream().map(String::valueOf).toList()) + "]"
        : String.valueOf(claim);
  }

  private static Optional<String> text(byte[] body) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
