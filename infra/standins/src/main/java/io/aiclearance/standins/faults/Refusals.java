package io.aiclearance.standins.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.standins.http.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The answers with which each part refuses a call that it could have served. */
final class Refusals {
  private final Duration retryAfter;
  private final Clock clock;

  Refusals(Duration retryAfter, Clock clock) {
    this.retryAfter = retryAfter;
    this.clock = clock;
  }

  RawMessage throttled(Part part) {
    return switch (part) {
      case DYNAMODB ->
          aws(
              "1.0",
              "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException",
              "The level of configured provisioned throughput for the table was exceeded.");
      case SQS ->
          aws(
              "1.0",
              "com.amazonaws.sqs#RequestThrottled",
              "Request is throttled.",
              "x-amzn-query-error: RequestThrottled;Sender");
      case SECRETS_MANAGER, EVENTBRIDGE -> aws("1.1", "ThrottlingException", "Rate exceeded");
      case JIRA -> tooMany(jira(), "RateLimit-Reason: jira-burst-based");
      case OKTA -> okta();
      case GRAPH -> tooMany(graph());
      case OIDC -> tooMany(Json.object().put("error", "temporarily_unavailable"));
    };
  }

  /** DynamoDB's answer to a transaction that meets another one on each of its items. */
  RawMessage conflict(RawMessage request) {
    var items = Json.read(request.body()).map(b -> b.path("TransactItems").size()).orElse(1);
    var code = "TransactionConflict";
    var codes = String.join(", ", Stream.generate(() -> code).limit(items).toList());
    var body =
        Json.object()
            .put("__type", "com.amazonaws.dynamodb.v20120810#TransactionCanceledException")
            .put(
                "Message",
                "Transaction cancelled, please refer cancellation reasons for specific reasons ["
                    + codes
                    + "]");
    var reasons = body.putArray("CancellationReasons");
    for (var i = 0; i < items; i++)
      reasons.addObject().put("Code", code).put("Message", "Transaction is ongoing for the item");
    return answer("400 Bad Request", "application/x-amz-json-1.0", body, List.of(requestId()));
  }

  private static RawMessage aws(String version, String type, String message, String... headers) {
    return answer(
        "400 Bad Request",
        "application/x-amz-json-" + version,
        Json.object().put("__type", type).put("message", message),
        Stream.concat(Stream.of(requestId()), Stream.of(headers)).toList());
  }

  private RawMessage okta() {
    var body =
        Json.object()
            .put("errorCode", "E0000047")
            .put("errorSummary", "API call exceeded rate limit due to too many requests.")
            .put("errorLink", "E0000047")
            .put("errorId", "oae" + UUID.randomUUID().toString().replace("-", ""));
    body.putArray("errorCauses");
    var reset = clock.instant().plus(retryAfter).getEpochSecond();
    return tooMany(
        body,
        "X-Rate-Limit-Limit: 600",
        "X-Rate-Limit-Remaining: 0",
        "X-Rate-Limit-Reset: " + reset);
  }

  private static ObjectNode jira() {
    var body = Json.object();
    body.putArray("errorMessages").add("Rate limit exceeded.");
    body.putObject("errors");
    return body;
  }

  private static ObjectNode graph() {
    var body = Json.object();
    body.putObject("error")
        .put("code", "TooManyRequests")
        .put("message", "Too many requests.")
        .putObject("innerError")
        .put("request-id", UUID.randomUUID().toString());
    return body;
  }

  private RawMessage tooMany(ObjectNode body, String... headers) {
    return answer(
        "429 Too Many Requests",
        "application/json",
        body,
        Stream.concat(Stream.of("Retry-After: " + retryAfter.toSeconds()), Stream.of(headers))
            .toList());
  }

  private static String requestId() {
    return "x-amzn-RequestId: " + UUID.randomUUID();
  }

  private static RawMessage answer(
      String status, String type, ObjectNode body, List<String> headers) {
    var bytes = body.toString().getBytes(UTF_8);
    var lines =
        Stream.concat(
                Stream.of("Content-Type: " + type, "Content-Length: " + bytes.length),
                headers.stream())
            .toList();
    var start = "HTTP/1.1 " + status;
    var head = (start + "\r\n" + String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1);
    return new RawMessage(start, lines, head, bytes, bytes);
  }
}
