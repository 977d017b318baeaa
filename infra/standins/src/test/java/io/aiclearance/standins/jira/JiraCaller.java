package io.aiclearance.standins.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

/** Somebody who calls the stand-in over HTTP, as the product and people do. */
final class JiraCaller {
  record Reply(int status, JsonNode json, HttpResponse<String> raw) {}

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI site;
  private final String authorization;
  private final boolean optedIn;

  private JiraCaller(URI site, String authorization, boolean optedIn) {
    this.site = site;
    this.authorization = authorization;
    this.optedIn = optedIn;
  }

  static JiraCaller bearing(String token, JiraStandIn jira) {
    return new JiraCaller(jira.uri(), "Bearer " + token, false);
  }

  static Reply tokenOf(String id, String secret, JiraStandIn jira)
      throws IOException, InterruptedException {
    return nobody(jira)
        .post(
            "/oauth/token",
            "{'grant_type':'client_credentials','client_id':'%s','client_secret':'%s'}"
                .formatted(id, secret));
  }

  static String id(JsonNode node) {
    return node.path("id").asText();
  }

  /** Takes experimental APIs. */
  JiraCaller optedIn() {
    return new JiraCaller(site, authorization, true);
  }

  static JiraCaller as(String name, JiraStandIn jira) {
    return with(name + "@example.com:local", jira);
  }

  static JiraCaller with(String credentials, JiraStandIn jira) {
    var encoded = Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    return new JiraCaller(jira.uri(), "Basic " + encoded, false);
  }

  static JiraCaller nobody(JiraStandIn jira) {
    return new JiraCaller(jira.uri(), "", false);
  }

  Reply get(String path) throws IOException, InterruptedException {
    return call("GET", path, "");
  }

  Reply delete(String path) throws IOException, InterruptedException {
    return call("DELETE", path, "");
  }

  Reply post(String path, String json) throws IOException, InterruptedException {
    return call("POST", path, json);
  }

  Reply put(String path, String json) throws IOException, InterruptedException {
    return call("PUT", path, json);
  }

  Reply call(String method, String path, String json) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(site.resolve(path))
            .method(
                method,
                json.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    if (optedIn) {
      request.header("X-ExperimentalApi", "opt-in");
    }
    if (!json.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    var raw = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    var type = raw.headers().firstValue("Content-Type").orElse("");
    return new Reply(
        raw.statusCode(),
        type.startsWith("application/json")
            ? Json.MAPPER.readTree(raw.body())
            : MissingNode.getInstance(),
        raw);
  }

  /** Asks for a tool at the portal's API; the answer is the key. */
  String ask(String fieldValues) throws IOException, InterruptedException {
    var reply =
        post(
            "/rest/servicedeskapi/request",
            "{'serviceDeskId':'1','requestTypeId':'11','requestFieldValues':{%s}}"
                .formatted(fieldValues));
    if (reply.status() != 201) {
      throw new AssertionError(reply.raw().body());
    }
    return reply.json().path("issueKey").asText();
  }

  String ask() throws IOException, InterruptedException {
    return ask(
        "'summary':'Copilot, please','customfield_10101':{'id':'20001'},'customfield_10102':30,"
            + "'customfield_10103':'Pair programming','customfield_10104':'https://github.com/features/copilot'");
  }
}
