package io.aiclearance.standins.okta;

import io.aiclearance.standins.http.Json;
import io.aiclearance.standins.http.Reply;
import java.util.UUID;

/** Okta's error bodies and codes. */
final class OktaErrors {
  private OktaErrors() {}

  static Reply invalidToken() {
    return error(401, "E0000011", "Invalid token provided");
  }

  static Reply notFound(String id, String kind) {
    return error(404, "E0000007", "Not found: Resource not found: %s (%s)".formatted(id, kind));
  }

  static Reply noEndpoint() {
    return error(404, "E0000007", "Not found: Resource not found");
  }

  static Reply wrongMethod() {
    return error(405, "E0000022", "The endpoint does not support the provided HTTP method");
  }

  static Reply malformedBody() {
    return error(400, "E0000003", "The request body was not well-formed.");
  }

  static Reply invalidSearch() {
    return error(400, "E0000031", "Invalid search criteria.");
  }

  static Reply invalid(String field, String cause) {
    return error(400, "E0000001", "Api validation failed: " + field, field + ": " + cause);
  }

  /** What touching an application's group is answered with. */
  static Reply forbidden() {
    return error(403, "E0000006", "You do not have permission to perform the requested action");
  }

  /** What touching the members of a built-in group is answered with. */
  static Reply unsupported() {
    return error(501, "E0000060", "Unsupported operation.");
  }

  private static Reply error(int status, String code, String summary, String... causes) {
    var body =
        Json.object()
            .put("errorCode", code)
            .put("errorSummary", summary)
            .put("errorLink", code)
            .put("errorId", "oae" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
    var list = body.putArray("errorCauses");
    for (var cause : causes) list.addObject().put("errorSummary", cause);
    return Reply.json(status, body);
  }
}
