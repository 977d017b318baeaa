package io.aiclearance.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiclearance.local.Levers;
import io.aiclearance.local.LocalSystem;
import io.aiclearance.local.sources.QueueSource;
import io.aiclearance.local.sources.Source;
import io.aiclearance.local.sources.StreamSource;
import io.aiclearance.standins.jira.WebhookDelivery;
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
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What people and triggers do to one request, each as one step that can be repeated. */
final class Walk {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final int MOST_ROUNDS = 100;

  private final LocalSystem system;
  private final Levers levers;
  final String issue;

  /** One operation: whether it came out well, so that whoever does it need not do it again. */
  @FunctionalInterface
  interface Step {
    boolean run() throws Exception;
  }

  record Named(String name, Step step) {}

  Walk(LocalSystem system, String requester, String toolOption) throws Exception {
    this.system = system;
    this.levers = new Levers(system);
    this.issue = ask(requester, toolOption);
  }

  List<Named> oktaFlow() {
    return List.of(
        new Named("webhook", this::webhook),
        new Named("intake", () -> turn("IntakeQueue")),
        new Named("relay", this::relay),
        new Named("ticket-sync", () -> turn("TicketQueue.fifo")),
        new Named("approve", () -> decide("approve")),
        new Named("relay", this::relay),
        new Named("fulfil", () -> turn("JobsQueue")),
        new Named("relay", this::relay),
        new Named("ticket-sync", () -> turn("TicketQueue.fifo")),
        new Named("expire", this::expire),
        new Named("relay", this::relay),
        new Named("fulfil", () -> turn("JobsQueue")),
        new Named("relay", this::relay),
        new Named("ticket-sync", () -> turn("TicketQueue.fifo")));
  }

  List<Named> manualFlow() {
    return List.of(
        new Named("webhook", this::webhook),
        new Named("intake", () -> turn("IntakeQueue")),
        new Named("approve", () -> decide("approve")),
        new Named("relay", this::relay),
        new Named("complete", () -> complete(1)),
        new Named("relay", this::relay),
        new Named("ticket-sync", () -> turn("TicketQueue.fifo")),
        new Named("expire", this::expire),
        new Named("complete", () -> complete(2)),
        new Named("relay", this::relay),
        new Named("ticket-sync", () -> turn("TicketQueue.fifo")));
  }

  List<Named> denialFlow() {
    return List.of(
        new Named("webhook", this::webhook),
        new Named("intake", () -> turn("IntakeQueue")),
        new Named("deny", () -> decide("deny")),
        new Named("relay", this::relay),
        new Named("ticket-sync", () -> turn("TicketQueue.fifo")));
  }

  /** The stream and the job's message are lost: the sweeps alone bring the request through. */
  List<Named> sweptFlow() {
    return List.of(
        new Named("webhook", this::webhook),
        new Named("intake", () -> turn("IntakeQueue")),
        new Named("approve", () -> decide("approve")),
        new Named("relay-sweep", () -> schedule("RelaySweep", "PT1M")),
        new Named("lose-job", () -> levers.drain("JobsQueue")),
        new Named("fulfilment-sweep", () -> schedule("FulfilmentSweep", "PT10M")),
        new Named("relay-sweep", () -> schedule("RelaySweep", "PT1M")),
        new Named("fulfil", () -> turn("JobsQueue")),
        new Named("expire", this::expire),
        new Named("relay-sweep", () -> schedule("RelaySweep", "PT1M")),
        new Named("fulfil", () -> turn("JobsQueue")),
        new Named("relay-sweep", () -> schedule("RelaySweep", "PT1M")));
  }

  /** No webhook comes: the backfill alone announces the request. */
  List<Named> backfilledFlow() {
    return List.of(
        new Named("backfill", () -> schedule("Backfill", "PT15M")),
        new Named("intake", () -> turn("IntakeQueue")),
        new Named("relay", this::relay),
        new Named("ticket-sync", () -> turn("TicketQueue.fifo")));
  }

  /** Lets everything that redelivers do so, until nothing moves any more. */
  void untilQuiet() throws Exception {
    var still = 0;
    for (var round = 0; still < 2; round++) {
      if (round == MOST_ROUNDS) {
        throw new AssertionError(issue + " never comes to rest");
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

  private boolean turn(String queue) throws InterruptedException {
    return find(queue, QueueSource.class).turn();
  }

  private boolean relay() throws InterruptedException {
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

  private boolean schedule(String name, String after) throws Exception {
    levers.advance(after);
    return levers.tryRun(name);
  }

  private boolean expire() throws Exception {
    levers.advance("P31D");
    return levers.tryRun("Expiry");
  }

  private String ask(String requester, String option) throws Exception {
    var body = JSON.createObjectNode().put("serviceDeskId", "1").put("requestTypeId", "11");
    var fields = body.putObject("requestFieldValues").put("summary", "AI tool");
    fields.putObject("customfield_10101").put("id", option);
    fields.put("customfield_10102", 30).put("customfield_10103", "to write tests");
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

  private boolean webhook() throws Exception {
    var created =
        levers.deliveries().stream()
            .filter(d -> d.issueKey().equals(issue) && d.event().equals("jira:issue_created"))
            .findFirst()
            .orElseThrow();
    return post(created);
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

  private boolean decide(String outcome) throws Exception {
    return api(
        "approver",
        "/api/v1/requests/" + issue + "/decision",
        Map.of("outcome", outcome, "reason", "as the walk says"));
  }

  private boolean complete(int ordinal) throws Exception {
    return api("approver", "/api/v1/tasks/" + issue + "." + ordinal + "/completion", Map.of());
  }

  private boolean api(String who, String path, Map<String, String> body) throws Exception {
    return send(
            HttpRequest.newBuilder(system.address().resolve(path))
                .header("Authorization", "Bearer " + levers.token(who + "@example.com"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))))
        < 300;
  }

  private static int send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return HTTP.send(
            request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  /** The templates of the comments that the issue has from us, in order. */
  List<String> comments() throws Exception {
    var answer = jira("/rest/api/3/issue/" + issue + "/comment?expand=properties&orderBy=created");
    var texts = new ArrayList<String>();
    for (var comment : answer.path("comments")) {
      // each walk is later than the last one
      texts.add(text(comment.path("body")).replaceAll("\\d{4}-\\d\\d-\\d\\d", "DATE"));
    }
    return texts;
  }

  String status() throws Exception {
    return jira("/rest/api/3/issue/" + issue + "?fields=status")
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
