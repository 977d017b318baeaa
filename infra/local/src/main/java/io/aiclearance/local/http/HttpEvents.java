package io.aiclearance.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.standins.aws.Account;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a request as the event of payload format 2.0. */
final class HttpEvents {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final List<String> TEXTS =
      List.of("application/json", "application/xml", "application/javascript");

  private static final String API = "local";

  private HttpEvents() {}

  /**
   * @param jwt null: the route asks for none
   */
  static ObjectNode event(Request request, RouteTable.Match match, @Nullable Jwt jwt, Instant now) {
    var event =
        JSON.createObjectNode()
            .put("version", "2.0")
            .put("routeKey", match.key())
            .put("rawPath", request.path())
            .put("rawQueryString", request.query());
    if (!request.cookies().isEmpty()) request.cookies().forEach(event.putArray("cookies")::add);
    var headers = event.putObject("headers");
    request.headers().forEach(headers::put);
    headers
        .put("x-forwarded-for", request.sourceIp())
        .put("x-forwarded-port", "443")
        .put("x-forwarded-proto", "https")
        .put("x-amzn-trace-id", "Root=1-" + Long.toHexString(now.getEpochSecond()) + "-local");
    var query = query(request.query());
    if (!query.isEmpty()) {
      var node = event.putObject("queryStringParameters");
      query.forEach(node::put);
    }
    context(event.putObject("requestContext"), request, match, jwt, now);
    if (!match.parameters().isEmpty()) {
      var node = event.putObject("pathParameters");
      match.parameters().forEach(node::put);
    }
    body(event, request);
    return event;
  }

  private static void context(
      ObjectNode context, Request request, RouteTable.Match match, @Nullable Jwt jwt, Instant now) {
    context.put("accountId", Account.ID).put("apiId", API);
    if (jwt != null) {
      var authorizer = context.putObject("authorizer").putObject("jwt");
      jwt.claims().forEach(authorizer.putObject("claims")::put);
      authorizer.putNull("scopes");
    }
    context
        .put("domainName", request.header("host"))
        .put("domainPrefix", API)
        .putObject("http")
        .put("method", request.method())
        .put("path", request.path())
        .put("protocol", request.protocol())
        .put("sourceIp", request.sourceIp())
        .put("userAgent", request.header("user-agent"));
    context
        .put("requestId", UUID.randomUUID().toString())
        .put("routeKey", match.key())
        .put("stage", "$default")
        .put("time", TIME.format(now))
        .put("timeEpoch", now.toEpochMilli());
  }

  private static void body(ObjectNode event, Request request) {
    var body = request.body();
    if (body == null || body.length == 0) {
      event.put("isBase64Encoded", false);
      return;
    }
    var text = isText(request) ? strictUtf8(body) : null;
    event
        .put("body", text == null ? Base64.getEncoder().encodeToString(body) : text)
        .put("isBase64Encoded", text == null);
  }

  private static boolean isText(Request request) {
    if (!request.header("content-encoding").isEmpty()) return false;
    var type = request.header("content-type").toLowerCase(Locale.ROOT).split(";")[0].strip();
    return type.startsWith("text/") || TEXTS.contains(type) || type.endsWith("+json");
  }

  /** Null where the bytes are no UTF-8: then they must not be changed by decoding. */
  private static @Nullable String strictUtf8(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return null;
    }
  }

  private static Map<String, String> query(String raw) {
    var parameters = new LinkedHashMap<String, String>();
    if (raw.isEmpty()) return parameters;
    for (var pair : raw.split("&")) {
      var equals = pair.indexOf('=');
      var name = equals < 0 ? pair : pair.substring(0, equals);
      var value = equals < 0 ? "" : pair.substring(equals + 1);
      parameters.merge(decoded(name), decoded(value), (before, next) -> before + "," + next);
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
