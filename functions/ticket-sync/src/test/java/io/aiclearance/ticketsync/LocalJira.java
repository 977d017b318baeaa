package io.aiclearance.ticketsync;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.aiclearance.standins.jira.JiraStandIn;
import io.aiclearance.standins.jira.JiraStandInConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A Jira to be told things, a secret to sign in with, and people who look at what it says. */
final class LocalJira implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String SECRET = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:";

  private final JiraStandIn jira;
  private final HttpServer secrets;
  private final List<String> tokens = new ArrayList<>(List.of("local"));
  private final HttpServer sqs;
  private final Map<String, Integer> pauses = new LinkedHashMap<>();

  LocalJira() throws IOException {
    jira = JiraStandIn.start(JiraStandInConfig.local(Clock.systemUTC()));
    secrets = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    secrets.createContext(
        "/",
        exchange -> {
          var asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
          var secret =
              asked.path("SecretId").asText().contains("mac")
                  ? JSON.createObjectNode().put("current", "k1").put("k1", "a secret of tests")
                  : JSON.createObjectNode()
                      .put("email", "ai-clearance@example.com")
                      .put("token", tokens.size() > 1 ? tokens.removeFirst() : tokens.getFirst());
          var body =
              JSON.createObjectNode()
                  .put("SecretString", secret.toString())
                  .toString()
                  .getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    secrets.start();
    sqs = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sqs.createContext(
        "/",
        exchange -> {
          var asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
          pauses.put(asked.path("ReceiptHandle").asText(), asked.path("VisibilityTimeout").asInt());
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("{}".getBytes(UTF_8));
          exchange.close();
        });
    sqs.start();
  }

  JiraStandIn standIn() {
    return jira;
  }

  void tokensAre(String... inOrder) {
    tokens.clear();
    tokens.addAll(List.of(inOrder));
  }

  TicketSyncHandler handler() {
    return handler(Map.of());
  }

  /** A handler whose environment says something else here and there. */
  TicketSyncHandler handler(Map<String, String> other) {
    var environment = new HashMap<>(environment());
    environment.putAll(other);
    return new TicketSyncHandler(environment, Clock.systemUTC());
  }

  Map<String, String> environment() {
    var queue = "http://localhost:" + sqs.getAddress().getPort();
    return Map.ofEntries(
        Map.entry("AWS_REGION", "eu-central-1"),
        Map.entry("AWS_ACCESS_KEY_ID", "local"),
        Map.entry("AWS_SECRET_ACCESS_KEY", "local"),
        Map.entry(
            "AWS_ENDPOINT_URL_SECRETS_MANAGER",
            "http://localhost:" + secrets.getAddress().getPort()),
        Map.entry("AWS_ENDPOINT_URL_SQS", queue),
        Map.entry("TICKET_QUEUE_URL", queue + "/tickets.fifo"),
        Map.entry("CLEARANCE_TABLE", "none"),
        Map.entry("JIRA_SECRET", SECRET + "jira"),
        Map.entry("EVIDENCE_MAC_SECRET", SECRET + "mac"),
        Map.entry("JIRA_BASE_URL", jira.uri().toString()));
  }

  /** For how many seconds each message was hidden, by its receipt. */
  Map<String, Integer> pauses() {
    return pauses;
  }

  String ask() throws Exception {
    var answer =
        call(
            "requester",
            "POST",
            "/rest/servicedeskapi/request",
            "{'serviceDeskId':'1','requestTypeId':'11','requestFieldValues':{'summary':'Copilot',"
                + "'customfield_10101':{'id':'20001'},'customfield_10103':'Pair programming'}}");
    return answer.path("issueKey").asText();
  }

  void delete(String issue) throws Exception {
    call("admin", "DELETE", "/rest/api/3/issue/" + issue, "");
  }

  void move(String issue, String transition) throws Exception {
    call(
        "approver",
        "POST",
        "/rest/api/3/issue/" + issue + "/transitions",
        "{'transition':{'id':'" + transition + "'}}");
  }

  String status(String issue) throws Exception {
    return call("approver", "GET", "/rest/api/3/issue/" + issue + "?fields=status", "")
        .at("/fields/status/name")
        .asText();
  }

  /** What a person reads at the issue, oldest first. */
  List<String> commentsFor(String person, String issue) throws Exception {
    var page = call(person, "GET", "/rest/api/3/issue/" + issue + "/comment", "");
    return StreamSupport.stream(page.path("comments").spliterator(), false)
        .map(comment -> String.join("", comment.path("body").findValuesAsText("text")))
        .toList();
  }

  JsonNode call(String person, String method, String path, String body) throws Exception {
    var pair = (person + "@example.com:local").getBytes(UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(jira.uri() + path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
            .header("Content-Type", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new AssertionError(method + " " + path + ": " + response.statusCode());
    }
    return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
  }

  @Override
  public void close() {
    jira.close();
    secrets.stop(0);
    sqs.stop(0);
  }
}
