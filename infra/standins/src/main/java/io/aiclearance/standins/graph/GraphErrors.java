package io.aiclearance.standins.graph;

import io.aiclearance.standins.http.Incoming;
import io.aiclearance.standins.http.Json;
import io.aiclearance.standins.http.Reply;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Graph's error bodies and codes. */
final class GraphErrors {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  private final Clock clock;

  GraphErrors(Clock clock) {
    this.clock = clock;
  }

  Reply badToken(Incoming request) {
    var message =
        request.header("Authorization").isPresent()
            ? "Lifetime validation failed, the token is expired."
            : "Access token is empty.";
    return error(request, 401, "InvalidAuthenticationToken", message)
        .with("WWW-Authenticate", "Bearer realm=\"\"");
  }

  Reply notFound(Incoming request, String id) {
    return error(
        request,
        404,
        "Request_ResourceNotFound",
        "Resource '"
            + id
            + "' does not exist or one of its queried reference-property objects are not present.");
  }

  Reply alreadyMember(Incoming request) {
    return badRequest(
        request,
        "One or more added object references already exist for the following modified properties:"
            + " 'members'.");
  }

  /** What a dynamic, synced or role-assignable group's members are guarded by. */
  Reply forbidden(Incoming request) {
    return error(
        request,
        403,
        "Authorization_RequestDenied",
        "Insufficient privileges to complete the operation.");
  }

  Reply badRequest(Incoming request, String message) {
    return error(request, 400, "Request_BadRequest", message);
  }

  Reply invalidFilter(Incoming request) {
    return badRequest(request, "Invalid filter clause.");
  }

  Reply unsupportedQuery(Incoming request) {
    return error(
        request,
        400,
        "Request_UnsupportedQuery",
        "Operator: 'Any' is not supported because the 'ConsistencyLevel:eventual' header is"
            + " missing.");
  }

  Reply unknownSegment(Incoming request) {
    var segment = request.segments().getLast();
    return badRequest(request, "Resource not found for the segment '" + segment + "'.");
  }

  private Reply error(Incoming request, int status, String code, String message) {
    var id = UUID.randomUUID().toString();
    var body = Json.object();
    body.putObject("error")
        .put("code", code)
        .put("message", message)
        .putObject("innerError")
        .put("date", TIME.format(clock.instant()))
        .put("request-id", id)
        .put("client-request-id", request.header("client-request-id").orElse(id));
    return Reply.json(status, body);
  }
}
