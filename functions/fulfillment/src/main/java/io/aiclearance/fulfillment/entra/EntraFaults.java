package io.aiclearance.fulfillment.entra;

import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.kiota.ApiException;
import io.aiclearance.fulfillment.directory.Fault;
import io.aiclearance.fulfillment.directory.HttpFaults;
import io.aiclearance.fulfillment.directory.ProviderProblems;
import io.aiclearance.fulfillment.directory.RetryAfter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells Graph's failures apart by status, error code and, where there is no code, by words. */
final class EntraFaults {
  private final ProviderProblems problems;
  private final HttpFaults http;

  EntraFaults(ProviderProblems problems) {
    this.problems = problems;
    this.http = new HttpFaults(problems);
  }

  Fault of(RuntimeException failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof EntraSignIn.SignInFailed signIn) {
        return signIn.fault();
      }
    }
    if (!(failure instanceof ApiException answer) || answer.getResponseStatusCode() == 0) {
      return http.ofFailure(failure);
    }
    var status = answer.getResponseStatusCode();
    if (code(answer).equals("Directory_ConcurrencyViolation")) {
      return new Fault.Wait(pause(answer), problems.concurrentChange());
    }
    return saysThatSomethingIsNotThereYet(answer)
        ? new Fault.Wait(pause(answer), problems.notReplicated())
        : http.ofStatus(status, pause(answer), code(answer));
  }

  static boolean notFound(RuntimeException failure) {
    return failure instanceof ApiException answer && answer.getResponseStatusCode() == 404;
  }

  static boolean unauthorized(RuntimeException failure) {
    return failure instanceof ApiException answer && answer.getResponseStatusCode() == 401;
  }

  static boolean saysAlreadyAMember(RuntimeException failure) {
    return failure instanceof ApiException answer
        && answer.getResponseStatusCode() == 400
        && message(answer).contains("added object references already exist");
  }

  /** A group or person made a moment ago is not known to every part of the directory. */
  private static boolean saysThatSomethingIsNotThereYet(ApiException answer) {
    return switch (answer.getResponseStatusCode()) {
      case 400 -> message(answer).contains("source resource object");
      case 404 -> true;
      default -> false;
    };
  }

  private static String code(ApiException answer) {
    return answer instanceof ODataError odata
            && odata.getError() != null
            && odata.getError().getCode() != null
        ? odata.getError().getCode()
        : "";
  }

  private static String message(ApiException answer) {
    return answer instanceof ODataError odata
            && odata.getError() != null
            && odata.getError().getMessage() != null
        ? odata.getError().getMessage().toLowerCase(Locale.ROOT)
        : "";
  }

  private static java.time.@Nullable Duration pause(ApiException answer) {
    return RetryAfter.of(header(answer, "retry-after"), header(answer, "date"));
  }

  private static @Nullable String header(ApiException answer, String name) {
    var headers = answer.getResponseHeaders();
    if (headers == null) {
      return null;
    }
    return headers.entrySet().stream()
        .filter(header -> name.equalsIgnoreCase(header.getKey()))
        .flatMap(header -> header.getValue().stream())
        .findFirst()
        .orElse(null);
  }
}
