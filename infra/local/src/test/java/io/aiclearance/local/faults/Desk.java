package io.aiclearance.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.stream.Collectors;

/** What people do and see in Jira, past the proxies. */
final class Desk {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI jira;
  private final String requester;

  Desk(URI jira, String requester) {
    this.jira = jira;
    this.requester = requester;
  }

  /** Opens a request of that type; answers its key. */
  String ask(String requestType, ObjectNode fields) throws Exception {
    var body = JSON.createObjectNode().put("serviceDeskId", "1").put("requestTypeId", requestType);
    body.set("requestFieldValues", fields.put("summary", "AI tool"));
    var answer = call(requester, "POST", "/rest/servicedeskapi/request", body.toString());
    return JSON.readTree(answer.body()).path("issueKey").asText();
  }

  boolean edit(String issue, String field, String value) throws Exception {
    var body = JSON.createObjectNode();
    body.putObject("fields").set(field, document(value));
    return call("admin", "PUT", "/rest/api/3/issue/" + issue, body.toString()).statusCode() < 300;
  }

  boolean delete(String issue) throws Exception {
    return call("admin", "DELETE", "/rest/api/3/issue/" + issue, "").statusCode() < 300;
  }

  /** The texts of all its comments, in order, a line each. */
  String comments(String issue) throws Exception {
    return read("/rest/api/3/issue/" + issue + "/comment?orderBy=created")
        .path("comments")
        .valueStream()
        .map(comment -> text(comment.path("body")))
        .collect(Collectors.joining("\n"));
  }

  String status(String issue) throws Exception {
    return read("/rest/api/3/issue/" + issue + "?fields=status")
        .path("fields")
        .path("status")
        .path("name")
        .asText();
  }

  private JsonNode read(String path) throws Exception {
    return JSON.readTree(call("ai-clearance", "GET", path, "").body());
  }

  private HttpResponse<String> call(String who, String method, String path, String body)
      throws Exception {
    var credentials = (who + "@example.com:local").getBytes(UTF_8);
    return HTTP.send(
        HttpRequest.newBuilder(jira.resolve(path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode document(String text) {
    var doc = JSON.createObjectNode().put("type", "doc").put("version", 1);
    doc.putArray("content")
        .addObject()
        .put("type", "paragraph")
        .putArray("content")
        .addObject()
        .put("type", "text")
        .put("text", text);
    return doc;
  }

  private static String text(JsonNode adf) {
    var text = new StringBuilder(adf.path("text").asText(""));
    adf.path("content").forEach(child -> text.append(text(child)));
    return text.toString();
  }
}
