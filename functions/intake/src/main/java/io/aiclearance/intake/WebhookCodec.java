package io.aiclearance.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Gets the raw bytes and headers out of an HTTP event, and an answer into one. */
final class WebhookCodec {
  /** Jira's own announcements are some kilobytes. */
  static final int TOO_MANY_BYTES = 1_000_000;

  private static final int MOST_BASE64 = (TOO_MANY_BYTES / 3 + 2) * 4;

  private WebhookCodec() {}

  sealed interface Result {}

  record Received(Delivery delivery) implements Result {}

  record Unreadable(WebhookAnswer why) implements Result {}

  static Result decode(APIGatewayV2HTTPEvent event) {
    var text = Objects.requireNonNullElse(event.getBody(), "");
    if (text.length() > MOST_BASE64) {
      return new Unreadable(WebhookAnswer.TOO_LARGE);
    }
    byte[] body;
    try {
      body = event.getIsBase64Encoded() ? Base64.getDecoder().decode(text) : text.getBytes(UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return new Unreadable(WebhookAnswer.MALFORMED);
    }
    if (body.length >= TOO_MANY_BYTES) {
      return new Unreadable(WebhookAnswer.TOO_LARGE);
    }
    return new Received(
        new Delivery(
            body,
            // an empty one would make equal bodies one delivery
            header(event, "X-Atlassian-Webhook-Identifier").filter(name -> !name.isBlank()),
            header(event, "X-Hub-Signature"),
            header(event, "X-AI-Clearance-Secret")));
  }

  private static Optional<String> header(APIGatewayV2HTTPEvent event, String name) {
    Map<String, String> headers = Objects.requireNonNullElse(event.getHeaders(), Map.of());
    return headers.entrySet().stream()
        .filter(header -> name.equalsIgnoreCase(header.getKey()))
        .flatMap(header -> Stream.ofNullable(header.getValue()))
        .findFirst();
  }

  static APIGatewayV2HTTPResponse encode(WebhookAnswer answer) {
    var response =
        APIGatewayV2HTTPResponse.builder()
            .withStatusCode(answer.status())
            .withIsBase64Encoded(false);
    return answer == WebhookAnswer.ACCEPTED
        ? response.withBody("").withHeaders(Map.of()).build()
        : response
            .withHeaders(Map.of("Content-Type", "application/problem+json"))
            .withBody(problem(answer))
            .build();
  }

  private static String problem(WebhookAnswer answer) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", answer.type())
        .put("title", answer.title())
        .put("status", answer.status())
        .put("detail", answer.detail())
        .toString();
  }
}
