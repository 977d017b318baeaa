package io.aiclearance.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what a status other than 2xx means, and what to do about it. */
final class Failures {
  private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int MOST_FIELDS = 5;

  private Failures() {}

  static <T> JiraAnswer.Failure<T> of(HttpResponse<byte[]> response, Call call) {
    var status = response.statusCode();
    return switch (status) {
      case 401 ->
          new JiraAnswer.Unauthorized<>(
              "Jira refused the service account's credentials: check what the Jira secret holds, its"
                  + " scopes and the cloud id in the base URL.");
      case 403 ->
          new JiraAnswer.Forbidden<>(
              "The service account lacks a permission in Jira: " + call.permission() + ".");
      case 404 -> new JiraAnswer.NotFound<>();
      case 429 -> rateLimited(response);
      // 408 and 425 say of themselves that the request was not handled
      case 408, 425 ->
          new JiraAnswer.Unavailable<>(false, "Jira did not take the request (" + status + ").");
      default ->
          status >= 500
              ? new JiraAnswer.Unavailable<>(call.writes(), "Jira is in trouble (" + status + ").")
              : new JiraAnswer.Rejected<>(status, rejection(response));
    };
  }

  static <T> JiraAnswer.Failure<T> rateLimited(HttpResponse<?> response) {
    return new JiraAnswer.RateLimited<>(pause(response), reason(response));
  }

  private static Duration pause(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .map(asked -> asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked)
        .orElse(DEFAULT_PAUSE);
  }

  private static String reason(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("RateLimit-Reason")
        .filter(text -> text.matches("[A-Za-z0-9_.-]{1,64}"))
        .orElse("unspecified");
  }

  /** Names the fields that Jira objects to; its messages may quote what people wrote. */
  private static String rejection(HttpResponse<byte[]> response) {
    var fields =
        errors(response)
            .propertyStream()
            .map(Map.Entry::getKey)
            .filter(name -> name.matches("[A-Za-z0-9_.-]{1,64}"))
            .limit(MOST_FIELDS)
            .collect(Collectors.joining(", "));
    var refusal = "Jira refused the call (" + response.statusCode() + ")";
    return fields.isEmpty() ? refusal + "." : refusal + ", because of: " + fields + ".";
  }

  private static JsonNode errors(HttpResponse<byte[]> response) {
    try {
      return Calls.JSON.readTree(response.body()).path("errors");
    } catch (IOException | RuntimeException notJson) {
      return Calls.JSON.createObjectNode();
    }
  }
}
