package io.aiclearance.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
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
  private final Desk desk;
  private final String requester;
  private String issue = "";
  private String submission = "";
  private String key = "";
  private String newTool = "";
  private @org.jspecify.annotations.Nullable Governing governing;

  /** One operation: whether it came out well, so that whoever does it need not do it again. */
  @FunctionalInterface
  interface Step {
    boolean run() throws Exception;
  }

  record Named(String name, Step step) {}

  Walk(LocalSystem system, String requester) {
    this.system = system;
    this.levers = new Levers(system);
    this.desk = new Desk(levers.jira(), requester);
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
        for (var sweep : List.of("RelaySweep", "FulfilmentSweep", "Expiry", "Lapse", "Backfill")) {
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
    issue = desk.ask("11", fields.put("customfield_10102", 30));
  }

  /** Asks for something that is no tool. */
  void askQuestion() throws Exception {
    issue = desk.ask("12", JSON.createObjectNode());
  }

  /** Asks for a tool that the catalog does not have: another one in each walk. */
  void askForNewTool() throws Exception {
    newTool = "new-tool-" + WALKS.incrementAndGet() + ".example.com";
    issue =
        desk.ask(
            "11",
            JSON.createObjectNode()
                .put("customfield_10102", 30)
                .put("customfield_10103", "to write tests")
                .put("customfield_10104", "https://" + newTool + "/"));
  }

  /** Sends the portal panel, with the same key however often it is repeated. */
  boolean submit(String tool) throws Exception {
    Reached.note("POST", "/api/v1/portal/requests");
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
                .header("Idempotency-Key", mark())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    submission = JSON.readTree(answer.body()).path("id").asText(submission);
    return answer.statusCode() < 300;
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
    return desk.edit(issue, field, value);
  }

  boolean delete() throws Exception {
    return desk.delete(issue);
  }

  /** Sets the site up otherwise than it was, as an admin does who has looked at it before. */
  boolean setUp() throws Exception {
    var seen =
        HTTP.send(
            authorized("admin", "/api/v1/settings/intake").GET().build(),
            HttpResponse.BodyHandlers.ofString());
    var wanted = JSON.readTree(seen.body()).path("settings");
    if (seen.statusCode() != 200 || !(wanted instanceof ObjectNode settings)) {
      return false;
    }
    settings.putObject("questions").put("toolUrl", mark());
    return send(
            authorized("admin", "/api/v1/settings/intake")
                .header("If-Match", seen.headers().firstValue("etag").orElseThrow())
                .PUT(HttpRequest.BodyPublishers.ofString(settings.toString())))
        < 300;
  }

  /** The same service account's token again. */
  boolean renewCredentials() throws Exception {
    return send(
            authorized("admin", "/api/v1/settings/intake/credentials")
                .PUT(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"kind\":\"basic\",\"email\":\"ai-clearance@example.com\",\"token\":\"local\"}")))
        < 300;
  }

  boolean rotateSecret() throws Exception {
    return send(
            authorized("admin", "/api/v1/settings/intake/webhook-secret")
                .PUT(
                    HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("secret", mark())))))
        < 300;
  }

  boolean endRotation() throws Exception {
    return send(authorized("admin", "/api/v1/settings/intake/webhook-secret/previous").DELETE())
        < 300;
  }

  Governing governing() {
    if (governing == null) {
      governing = new Governing(system.address(), levers, mark());
    }
    return governing;
  }

  /** Another number of days in most walks. */
  int someDays() {
    return 40 + Math.floorMod(mark().hashCode(), 60);
  }

  /** Names the groups whose members are Jira admins. */
  boolean admins(String... groups) throws Exception {
    var seen =
        HTTP.send(
            authorized("admin", "/api/v1/settings/intake").GET().build(),
            HttpResponse.BodyHandlers.ofString());
    if (seen.statusCode() != 200
        || !(JSON.readTree(seen.body()).path("settings") instanceof ObjectNode settings)) {
      return false;
    }
    ((ObjectNode) settings.path("roleGroups")).set("jiraAdmin", JSON.valueToTree(groups));
    return send(
            authorized("admin", "/api/v1/settings/intake")
                .header("If-Match", seen.headers().firstValue("etag").orElseThrow())
                .PUT(HttpRequest.BodyPublishers.ofString(settings.toString())))
        < 300;
  }

  boolean lend() throws Exception {
    var body =
        "{\"toAccountId\":\"acc-auditor\",\"roles\":[\"approver\"],\"reason\":\"%s\",\"endsAt\":\""
            + levers.now().plus(Duration.ofDays(5))
            + "\"}";
    return governing()
        .make(
            "approver", "/api/v1/delegations", "/api/v1/delegations?limit=100", "DELEGATION", body);
  }

  boolean withdraw() throws Exception {
    return api(
        requester,
        "/api/v1/requests/" + issue() + "/withdrawal",
        Map.of("reason", "as the walk says"));
  }

  boolean release() throws Exception {
    return api(requester, "/api/v1/grants/" + issue() + "/release", Map.of());
  }

  boolean revoke() throws Exception {
    return api(
        "approver",
        "/api/v1/grants/" + issue() + "/revocation",
        Map.of("reason", "as the walk says"));
  }

  /** Ten days more, on the grant as it is seen. */
  boolean extend() throws Exception {
    var path = "/api/v1/grants/" + issue();
    var seen =
        HTTP.send(authorized("approver", path).GET().build(), HttpResponse.BodyHandlers.ofString());
    var tag = seen.headers().firstValue("etag");
    return tag.isPresent()
        && send(
                authorized("approver", path + "/extension")
                    .header("If-Match", tag.get())
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "{\"days\":10,\"reason\":\"as the walk says\"}")))
            < 300;
  }

  /** What this walk leaves where it sets something up. */
  String mark() {
    if (key.isEmpty()) {
      key = "the-mark-of-walk-" + WALKS.incrementAndGet();
    }
    return key;
  }

  String comments() throws Exception {
    // each walk is later than the last one, and lets another tool in
    return hasIssue()
        ? desk.comments(issue())
            .replaceAll("\\d{4}-\\d\\d-\\d\\d", "DATE")
            .replaceAll("new-tool-\\d+", "new-tool")
            .replaceAll("the-mark-of-walk-\\d+", "the-mark")
        : "";
  }

  String status() throws Exception {
    return hasIssue() ? desk.status(issue()) : "";
  }

  private boolean hasIssue() {
    return !issue.isEmpty() || !submission.isEmpty();
  }

  String submission() {
    return submission;
  }

  private boolean post(WebhookDelivery delivery) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(
            levers.webhookSecret().getOrDefault("current", "").getBytes(UTF_8), "HmacSHA256"));
    var signature = HexFormat.of().formatHex(mac.doFinal(delivery.body().getBytes(UTF_8)));
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

  /** As the list of approvals does it; what is decided already is as good. */
  boolean decideInBulk(String outcome) throws Exception {
    var body =
        Map.of("issueKeys", List.of(issue()), "outcome", outcome, "reason", "as the walk says");
    Reached.note("POST", "/api/v1/decisions");
    var answer =
        HTTP.send(
            authorized("approver", "/api/v1/decisions")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() < 300
        && !JSON.readTree(answer.body()).at("/results/0/outcome").asText().equals("refused");
  }

  /** Whoever has the level's last stage settles the extension that was asked for as the n-th. */
  boolean settleExtension(int ordinal, String how) throws Exception {
    return api(
        "security",
        "/api/v1/extensions/" + issue() + "." + ordinal + "/" + how,
        how.equals("refusal") ? Map.of("reason", "as the walk says") : Map.of());
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
    var sent = request.timeout(Duration.ofSeconds(60)).build();
    Reached.note(sent.method(), sent.uri().getPath());
    return HTTP.send(sent, HttpResponse.BodyHandlers.ofString()).statusCode();
  }
}
