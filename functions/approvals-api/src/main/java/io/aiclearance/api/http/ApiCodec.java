package io.aiclearance.api.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads API Gateway's events, whose bytes a stranger chose, and writes its responses. */
public final class ApiCodec {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .addModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance))
          .build();

  private final Routes routes;

  public ApiCodec(Routes routes) {
    this.routes = routes;
  }

  public Call decode(APIGatewayV2HTTPEvent event) {
    var taken = routes.taken(method(event), Objects.requireNonNullElse(event.getRawPath(), ""));
    var headers = lowerCase(orEmpty(event.getHeaders()));
    var authorization = headers.remove("authorization");
    return new Call(
        taken.route(),
        taken.path(),
        headers,
        new Query(orEmpty(event.getQueryStringParameters())),
        new Body(event.getBody(), event.getIsBase64Encoded()),
        new Token(claims(event), type(authorization)),
        reference(event));
  }

  public APIGatewayV2HTTPResponse encode(Answer answer) {
    var headers = new HashMap<>(answer.headers());
    headers.put(
        "content-type",
        answer.body() instanceof Problem ? "application/problem+json" : "application/json");
    headers.putIfAbsent("cache-control", "no-store");
    headers.put("x-content-type-options", "nosniff");
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(answer.status())
        .withHeaders(headers)
        .withBody(answer.body() instanceof KeptFile file ? file.text() : write(answer.body()))
        .build();
  }

  private static String write(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer is not JSON", e);
    }
  }

  private static String method(APIGatewayV2HTTPEvent event) {
    var context = event.getRequestContext();
    var http = context == null ? null : context.getHttp();
    return http == null ? "" : Objects.requireNonNullElse(http.getMethod(), "");
  }

  private static String reference(APIGatewayV2HTTPEvent event) {
    var context = event.getRequestContext();
    return context == null ? "-" : Optional.ofNullable(context.getRequestId()).orElse("-");
  }

  private static Map<String, String> claims(APIGatewayV2HTTPEvent event) {
    var context = event.getRequestContext();
    var authorizer = context == null ? null : context.getAuthorizer();
    var jwt = authorizer == null ? null : authorizer.getJwt();
    return jwt == null ? Map.of() : orEmpty(jwt.getClaims());
  }

  /** Only the header is read: the authorizer has checked the signature over it. */
  private static Optional<String> type(@Nullable String authorization) {
    if (authorization == null) {
      return Optional.empty();
    }
    var token = authorization.substring(authorization.indexOf(' ') + 1);
    var dot = token.indexOf('.');
    if (dot < 1 || dot > 4_096) {
      return Optional.empty();
    }
    try {
      var header = Base64.getUrlDecoder().decode(token.substring(0, dot));
      var type = JSON.readTree(new String(header, StandardCharsets.UTF_8)).path("typ");
      return type.isTextual() ? Optional.of(type.textValue()) : Optional.empty();
    } catch (IllegalArgumentException | JsonProcessingException e) {
      return Optional.of("unreadable");
    }
  }

  private static Map<String, String> lowerCase(Map<String, String> headers) {
    var lower = new HashMap<String, String>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    return lower;
  }

  private static Map<String, String> orEmpty(@Nullable Map<String, String> values) {
    if (values == null) {
      return Map.of();
    }
    var present = new HashMap<>(values);
    present.values().removeIf(Objects::isNull);
    return present;
  }
}
