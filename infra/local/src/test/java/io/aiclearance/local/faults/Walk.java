package io.aiclearance.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.intake.Submission;
import io.aiclearance.local.Levers;
import io.aiclearance.local.LocalSystem;
import io.aiclearance.local.sources.QueueSource;
import io.aiclearance.local.sources.Source;
import io.aiclearance.local.sources.StreamSource;
import io.aiclearance.standins.jira.WebhookDelivery;
import io.aiclearance.storage.DynamoDbSubmissions;
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

  private static final int MOST_ROUNDS = 100;
  private static final AtomicInteger WALKS = new AtomicInteger();

  private final LocalSystem system;
  private final Levers levers;
  private final Desk desk;
  private final Caller caller;
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
    this.caller = new Caller(system.address(), levers);
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
    var body =
        Map.of(
            "portalId", "1",
            "requestTypeId", "11",
            "toolId", tool,
            "durationDays", 30,
            "purpose", "to write tests");
    var answer =
        caller.call(
            requester,
            "POST",
            "/api/v1/portal/requests",
            Map.of("Idempotency-Key", mark()),
            JSON.writeValueAsString(body));
    submission = JSON.readTree(answer.body()).path("id").asText(submission);
    return answer.well();
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

  Deciding deciding() {
    return new Deciding(caller, requester, issue(), newTool);
  }

  SettingUp settingUp() {
    return new SettingUp(caller, mark());
  }

  Governing governing() {
    if (governing == null) {
      governing = new Governing(caller, mark());
    }
    return governing;
  }

  /** Another number of days in most walks. */
  int someDays() {
    return 40 + Math.floorMod(mark().hashCode(), 60);
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
    return caller
        .unsigned(
            "/webhooks/jsm",
            Map.of(
                "X-Hub-Signature",
                "sha256=" + signature,
                "X-Atlassian-Webhook-Identifier",
                delivery.identifier()),
            delivery.body())
        .well();
  }
}
