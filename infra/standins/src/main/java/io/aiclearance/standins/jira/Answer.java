package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What goes back to a caller. */
record Answer(int status, Map<String, String> headers, String body) {
  private static final String JSON = "application/json;charset=UTF-8";

  static Answer json(int status, JsonNode body) {
    return new Answer(status, Map.of("Content-Type", JSON), Json.write(body));
  }

  static Answer ok(JsonNode body) {
    return json(200, body);
  }

  static Answer created(JsonNode body) {
    return json(201, body);
  }

  static Answer empty(int status) {
    return new Answer(status, Map.of(), "");
  }

  static Answer error(int status, String message) {
    return error(status, List.of(message), Map.of());
  }

  static Answer error(int status, List<String> messages, Map<String, String> errors) {
    var body = Json.object();
    var list = body.putArray("errorMessages");
    messages.forEach(list::add);
    var byField = body.putObject("errors");
    errors.forEach(byField::put);
    return json(status, body);
  }

  /** The service desk's API has an error shape of its own. */
  static Answer serviceDeskError(int status, String message) {
    var body = Json.object().put("errorMessage", message);
    body.putObject("i18nErrorMessage").put("i18nKey", "sd.standin").putArray("parameters");
    return json(status, body);
  }

  static Answer page(int status, Html page) {
    return new Answer(
        status,
        Map.of(
            "Content-Type",
            "text/html;charset=UTF-8",
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'",
            "X-Content-Type-Options",
            "nosniff"),
        page.markup());
  }

  static Answer seeOther(String location) {
    return new Answer(303, Map.of("Location", location), "");
  }

  Answer withHeaders(Map<String, String> more) {
    var all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new Answer(status, all, body);
  }
}
