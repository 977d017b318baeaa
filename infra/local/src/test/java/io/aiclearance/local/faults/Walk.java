package io.aiclearance.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.intake.Submission;
import io.aiclearance.local.Levers;
import io.aiclearance.local.LocalSystem;
import io.aiclearance.local.sources.QueueSource;
import io.aiclearance.local.sources.Source;
import io.aiclearance.local.sources.StreamSource;
import io.aiclearance.standins.jira.WebhookDelivery;
import io.aiclearance.storage.DynamoDbSubmissions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What people and triggers do to one request, each as one step that can be repeated. */
final class Walk {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final int MOST_ROUNDS = 100;
  private static final AtomicInteger WALKS = new AtomicInteger();

  private final LocalSystem system;
  private final Levers levers;
  private final String requester;
  private String issue = "";
  private String submission = "";
  private String key = "";
  private String newTool = "";

  /** One operation: whether it came out well, so that whoever does it need not do it again. */
  @FunctionalInterface
  interface Step {
    boolean run() throws Exception;
  }

  record Named(String name, Step step) {}

  Walk(LocalSystem system, String requester) {
    this.system = system;
    this.levers = new Levers(system);
    this.requester = requester;
  }

  /** The issue that it is all about; of what the portal panel sent, once Jira has it. */
  String issue() {
    if (issue.isEmpty()) {
      var found =
          new DynamoDbSubmissions(levers.dynamoDb(), "ClearanceTable")
              .find(new SubmissionId(submission))
              .orElseThrow();
      issue = ((Submission.Raised) found).issue().value();
    }
    return issue;
  }

  /** Lets everything that redelivers do so, until nothing moves any more. */
  void untilQuiet() throws Exception {
    var still = 0;
    for (var round = 0; still < 2; round++) {
      if (round == MOST_ROUNDS) {
        throw new AssertionError(issue + submission + " never comes to rest");
      }
      var moved = false;
      for (var source : system.sources()) {
        moved |= source.turn();
      }
      if (!moved) {
        levers.advance("PT6M");
        for (var sweep : List.of("RelaySweep", "FulfilmentSweep", "Expiry", "Backfill")) {
          moved |= levers.foundSomething(sweep);
        }
      }
      still = moved ? 0 : still + 1;
    }
  }

  boolean turn(String queue) throws InterruptedException {
    return find(queue, QueueSource.class).turn();
  }

  boolean relay() throws InterruptedException {
    var source =
        system.sources().stream().filter(StreamSource.class::isInstance).findFirst().orElseThrow();
    // a stream is read in parts; an empty part says that all is read
    while (source.turn()) {
      continue;
    }
    return true;
  }

  private Source find(String name, Class<?> type) {
    return system.sources().stream()
        .filter(type::isInstance)
        .filter(source -> source.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no source " + name));
  }

  boolean later(String by) throws Exception {
    levers.advance(by);
    return true;
  }

  boolean lose(String queue) {
    return levers.drain(queue);
  }

  boolean schedule(String name, String after) throws Exception {
    levers.advance(after);
    return levers.tryRun(name);
  }

  boolean expire() throws Exception {
    levers.advance("P31D");
    return levers.tryRun("Expiry");
  }

  /** Asks in the service desk, as a person does there. */
  void ask(String toolOption, String purpose) throws Exception {
    var fields = JSON.createObjectNode();
    fields.putObject("customfield_10101").put("id", toolOption);
    if (!purpose.isEmpty()) {
      fields.put("customfield_10103", purpose);
    }
    issue = asked(fields);
  }

  /** Asks for a tool that the catalog does not have: another one in each walk. */
  void askForNewTool() throws Exception {
    newTool = "new-tool-" + WALKS.incrementAndGet() + ".example.com";
    issue =
        asked(
            JSON.createObjectNode()
                .put("customfield_10103", "to write tests")
                .put("customfield_10104", "https://" + newTool + "/"));
  }

  /** Sends the portal panel, with the same key however often it is repeated. */
  boolean submit(String tool) throws Exception {
    if (key.isEmpty()) {
      key = "walk-" + WALKS.incrementAndGet();
    }
    var body =
        Map.of(
            "portalId", "1",
            "requestTypeId", "11",
            "toolId", tool,
            "durationDays", 30,
            "purpose", "to write tests");
    var answer =
        HTTP.send(
            authorized(requester, "/api/v1/portal/requests")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    submission = JSON.readTree(answer.body()).path("id").asText(submission);
    return answer.statusCode() < 300;
  }

  private String asked(ObjectNode details) throws Exception {
    var body = JSON.createObjectNode().put("serviceDeskId", "1").put("requestTypeId", "11");
    body.set("requestFieldValues", details.put("summary", "AI tool").put("customfield_10102", 30));
    var answer =
        HTTP.send(
            HttpRequest.newBuilder(levers.jira().resolve("/rest/servicedeskapi/request"))
                .header("Authorization", basic(requester))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return JSON.readTree(answer.body()).path("issueKey").asText();
  }

  /** Jira's webhook of the latest event of that name. */
  boolean webhook(String event) throws Exception {
    var announced =
        levers.deliveries().stream()
            .filter(d -> d.issueKey().equals(issue) && d.event().equals(event))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    return post(announced);
  }

  boolean edit(String field, String value) throws Exception {
    var body = JSON.createObjectNode();
    body.putObject("fields").set(field, adf(value));
    return jiraCall("PUT", "/rest/api/3/issue/" + issue, body.toString()) < 300;
  }

  boolean delete() throws Exception {
    return jiraCall("DELETE", "/rest/api/3/issue/" + issue, "") < 300;
  }

  private static JsonNode adf(String text) {
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

  private int jiraCall(String method, String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(levers.jira().resolve(path))
            .header("Authorization", basic("admin"))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  private boolean post(WebhookDelivery delivery) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("local".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    var signature =
        HexFormat.of().formatHex(mac.doFinal(delivery.body().getBytes(StandardCharsets.UTF_8)));
    return send(
            HttpRequest.newBuilder(system.address().resolve("/webhooks/jsm"))
                .header("X-Hub-Signature", "sha256=" + signature)
                .header("X-Atlassian-Webhook-Identifier", delivery.identifier())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body())))
        < 300;
  }

  boolean decide(String outcome) throws Exception {
    return decide("approver", outcome);
  }

  boolean decide(String who, String outcome) throws Exception {
    return decide(who, Map.of("outcome", outcome, "reason", "as the walk says"));
  }

  /** The first approval of a tool that nobody knows. */
  boolean classify() throws Exception {
    var as = Map.of("name", newTool, "provider", "Example", "riskLevel", "low", "defaultDays", 30);
    return decide(
        "approver",
        Map.of("outcome", "approve", "reason", "as the walk says", "classification", as));
  }

  private boolean decide(String who, Map<String, ?> decision) throws Exception {
    return api(who, "/api/v1/requests/" + issue() + "/decision", decision);
  }

  boolean complete(int ordinal) throws Exception {
    return api("approver", "/api/v1/tasks/" + issue() + "." + ordinal + "/completion", Map.of());
  }

  private boolean api(String who, String path, Map<String, ?> body) throws Exception {
    return send(
            authorized(who, path)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))))
        < 300;
  }

  private HttpRequest.Builder authorized(String who, String path) {
    return HttpRequest.newBuilder(system.address().resolve(path))
        .header("Authorization", "Bearer " + levers.token(who + "@example.com"))
        .header("Content-Type", "application/json");
  }

  private static int send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return HTTP.send(
            request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  /** The templates of the comments that the issue has from us, in order. */
  List<String> comments() throws Exception {
    var answer =
        jira("/rest/api/3/issue/" + issue() + "/comment?expand=properties&orderBy=created");
    var texts = new ArrayList<String>();
    for (var comment : answer.path("comments")) {
      // each walk is later than the last one, and lets another tool in
      texts.add(
          text(comment.path("body"))
              .replaceAll("\\d{4}-\\d\\d-\\d\\d", "DATE")
              .replaceAll("new-tool-\\d+", "new-tool"));
    }
    return texts;
  }

  String status() throws Exception {
    return jira("/rest/api/3/issue/" + issue() + "?fields=status")
        .path("fields")
        .path("status")
        .path("name")
        .asText();
  }

  private JsonNode jira(String path) throws Exception {
    var uri = URI.create(levers.jira() + path);
    var answer =
        HTTP.send(
            HttpRequest.newBuilder(uri).header("Authorization", basic("ai-clearance")).build(),
            HttpResponse.BodyHandlers.ofString());
    return JSON.readTree(answer.body());
  }

  private static String text(JsonNode adf) {
    var text = new StringBuilder(adf.path("text").asText(""));
    adf.path("content").forEach(child -> text.append(text(child)));
    return text.toString();
  }

  private static String basic(String who) {
    var credentials = who + "@example.com:local";
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }
}
