package io.aiclearance.fulfillment.okta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.okta.sdk.resource.client.ApiException;
import io.aiclearance.fulfillment.directory.Fault;
import io.aiclearance.fulfillment.directory.HttpFaults;
import io.aiclearance.fulfillment.directory.ProviderProblems;
import io.aiclearance.fulfillment.directory.RetryAfter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells Okta's failures apart by status and error code; their texts go no further. */
final class OktaFaults {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ProviderProblems problems;
  private final HttpFaults http;

  OktaFaults(ProviderProblems problems) {
    this.problems = problems;
    this.http = new HttpFaults(problems);
  }

  Fault of(RuntimeException failure) {
    if (!(failure instanceof ApiException answer) || answer.getCode() == 0) {
      return http.ofFailure(failure);
    }
    if (answer.getCode() >= 200 && answer.getCode() < 300) {
      return new Fault.Lost(problems.unreadableAnswer());
    }
    var error = error(answer);
    return switch (error.code()) {
      case "E0000004", "E0000005", "E0000011" -> new Fault.Refused(problems.badCredentials());
      case "E0000047" -> new Fault.Wait(pause(answer), problems.rateLimited());
      case "E0000007" ->
          new Fault.Refused(error.ofAGroup() ? problems.noSuchGroup() : problems.noSuchPerson());
      case "E0000038" -> new Fault.Refused(problems.personDeactivated());
      default -> http.ofStatus(answer.getCode(), pause(answer), error.code());
    };
  }

  static boolean notFound(RuntimeException failure) {
    return failure instanceof ApiException answer && answer.getCode() == 404;
  }

  private static @Nullable Duration pause(ApiException answer) {
    var date = header(answer, "Date");
    var asked = RetryAfter.of(header(answer, "Retry-After"), date);
    return asked != null
        ? asked
        : RetryAfter.untilReset(header(answer, "X-Rate-Limit-Reset"), date);
  }

  private static @Nullable String header(ApiException answer, String name) {
    Map<String, List<String>> headers = answer.getResponseHeaders();
    if (headers == null) {
      return null;
    }
    return headers.entrySet().stream()
        .filter(header -> name.equalsIgnoreCase(header.getKey()))
        .flatMap(header -> header.getValue().stream())
        .findFirst()
        .orElse(null);
  }

  private static OktaError error(ApiException answer) {
    var body = answer.getResponseBody();
    if (body == null) {
      return OktaError.NONE;
    }
    try {
      var json = JSON.readTree(body);
      return new OktaError(json.path("errorCode").asText(""), json.path("errorSummary").asText(""));
    } catch (JsonProcessingException notOkta) {
      return OktaError.NONE;
    }
  }

  private record OktaError(String code, String summary) {
    static final OktaError NONE = new OktaError("", "");

    /** "Not found: Resource not found: 00g1 (UserGroup)" */
    boolean ofAGroup() {
      return summary.endsWith("Group)");
    }
  }
}
