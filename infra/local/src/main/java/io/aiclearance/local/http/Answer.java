package io.aiclearance.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What goes back to the caller. */
record Answer(int status, List<Map.Entry<String, String>> headers, byte[] body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The connection's own affairs, which a function has no say in. */
  private static final Set<String> NOT_THE_FUNCTIONS =
      Set.of("connection", "content-length", "transfer-encoding", "keep-alive", "upgrade");

  Answer {
    headers = List.copyOf(headers);
  }

  /** One of the gateway's own answers. */
  static Answer message(int status, String message) {
    var body = JSON.createObjectNode().put("message", message).toString();
    return json(status, body);
  }

  static Answer json(int status, String body) {
    return new Answer(
        status, List.of(Map.entry("content-type", "application/json")), body.getBytes(UTF_8));
  }

  static Answer broken() {
    return message(500, "Internal Server Error");
  }

  Answer with(List<Map.Entry<String, String>> more) {
    var all = new ArrayList<>(headers);
    all.addAll(more);
    return new Answer(status, all, body);
  }

  /** Reads a function's answer; without a status code it is itself the body of a 200. */
  static Answer ofFunction(String json) {
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (JsonProcessingException _) {
      return broken();
    }
    var status = node.path("statusCode");
    if (status.isMissingNode()) return json(200, node.isTextual() ? node.asText() : json);
    if (!status.canConvertToInt() || status.asInt() < 100 || status.asInt() > 599) return broken();
    var headers = new ArrayList<Map.Entry<String, String>>();
    for (var header : node.path("headers").properties()) {
      var name = header.getKey().toLowerCase(Locale.ROOT);
      if (!NOT_THE_FUNCTIONS.contains(name))
        headers.add(Map.entry(name, header.getValue().asText()));
    }
    node.path("cookies").forEach(cookie -> headers.add(Map.entry("set-cookie", cookie.asText())));
    if (headers.stream().noneMatch(header -> header.getKey().equals("content-type")))
      headers.add(Map.entry("content-type", "text/plain;charset=UTF-8"));
    var body = node.path("body").asText("");
    if (node.path("body").isNull()) body = "";
    try {
      var bytes =
          node.path("isBase64Encoded").asBoolean()
              ? Base64.getDecoder().decode(body)
              : body.getBytes(UTF_8);
      return new Answer(status.asInt(), headers, bytes);
    } catch (IllegalArgumentException _) {
      return broken();
    }
  }
}
