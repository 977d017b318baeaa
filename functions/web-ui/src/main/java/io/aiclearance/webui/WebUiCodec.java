package io.aiclearance.webui;

import static java.util.Objects.requireNonNullElse;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads API Gateway's events, whose bytes a stranger chose, and writes its responses. */
final class WebUiCodec {
  private WebUiCodec() {}

  static Ask decode(APIGatewayV2HTTPEvent event) {
    var context = event.getRequestContext();
    var http = context == null ? null : context.getHttp();
    var headers = new HashMap<String, String>();
    requireNonNullElse(event.getHeaders(), Map.<String, String>of())
        .forEach(
            (name, value) ->
                headers.put(name.toLowerCase(Locale.ROOT), requireNonNullElse(value, "")));
    return new Ask(
        http == null ? "" : requireNonNullElse(http.getMethod(), ""),
        requireNonNullElse(event.getRawPath(), "/"),
        headers);
  }

  /** Every body as base64, which brings compressed bytes through unchanged, and text as well. */
  static APIGatewayV2HTTPResponse encode(Answer answer) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(answer.status())
        .withHeaders(answer.headers())
        .withBody(Base64.getEncoder().encodeToString(answer.body()))
        .withIsBase64Encoded(true)
        .build();
  }
}
