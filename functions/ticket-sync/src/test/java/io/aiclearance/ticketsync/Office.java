package io.aiclearance.ticketsync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiclearance.domain.Change;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.OutboxMessage;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.SubmissionId;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.intake.Submission;
import io.aiclearance.domain.intake.Wish;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.standins.faults.FaultPlan;
import io.aiclearance.standins.faults.FaultProxy;
import io.aiclearance.standins.faults.Part;
import io.aiclearance.storage.DynamoDbWaiting;
import io.aiclearance.storage.Waiting;
import io.aiclearance.testkit.ClearancePorts;
import io.aiclearance.testkit.LocalDynamoDb;
import io.aiclearance.testkit.Samples;
import io.aiclearance.testkit.Tables;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A Jira, a table that is set up for it, and calls between them that can go wrong. */
final class Office implements AutoCloseable {
  static final DetailSources SOURCES =
      new DetailSources(
          "customfield_10010",
          Map.of(
              Detail.TOOL, "customfield_10101",
              Detail.DAYS, "customfield_10102",
              Detail.PURPOSE, "customfield_10103",
              Detail.TOOL_URL, "customfield_10104"),
          Map.of(),
          Map.of("20001", new ToolId("github-copilot"), "20003", new ToolId("claude")));
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");
  private static final DynamoDbClient CLIENT = LocalDynamoDb.client();

  final LocalJira jira = new LocalJira();
  final FaultPlan plan = new FaultPlan();
  private final Tables tables = Tables.create(CLIENT);
  final ClearancePorts ports = tables.ports(CLIENT);
  private final List<FaultProxy> proxies = new ArrayList<>();
  private final Map<String, String> seen;
  private TicketSyncHandler handler;
  private int submitted;

  Office() throws Exception {
    seen =
        Map.of(
            "CLEARANCE_TABLE", tables.clearance(),
            "AWS_ENDPOINT_URL_DYNAMODB", between(Part.DYNAMODB, LocalDynamoDb.endpoint()),
            "JIRA_BASE_URL", between(Part.JIRA, jira.standIn().uri()));
    handler = jira.handler(seen);
  }

  private String between(Part part, URI real) throws Exception {
    var proxy = FaultProxy.inFrontOf(part, real, plan);
    proxies.add(proxy);
    return proxy.endpoint().toString();
  }

  void connect(Set<String> requestTypes, @Nullable String reviewIssueType) {
    var before = ports.site().settings().map(SiteSettings::revision).orElse(Revision.NEW);
    commit(
        new SiteSettings(
            new IntakeGate("AIC", "1", "1", requestTypes),
            SOURCES,
            Map.of(),
            reviewIssueType,
            before),
        EventKind.SETTINGS_CHANGED);
  }

  /** What a person wants from now on, of request type 11. */
  static Wish wish(String person, String tool) {
    return wish(Samples.person(person), "11", tool);
  }

  static Wish wish(Person person, String requestType, String tool) {
    return new Wish(
        person,
        requestType,
        new ToolId(tool),
        "GitHub Copilot",
        null,
        30,
        Samples.HARD_TEXT,
        Instant.now());
  }

  SubmissionId submit(Wish wish) {
    var id = new SubmissionId("submission%06dof%s".formatted(++submitted, "office"));
    commit(new Submission.Waiting(id, wish, Revision.NEW), EventKind.SUBMISSION_RECEIVED);
    return id;
  }

  private void commit(Entity entity, EventKind kind) {
    ports
        .commits()
        .commit(
            new Transition(
                List.of(Change.to(entity, kind, Instant.now(), Actor.Part.SETUP, Facts.NONE)),
                List.of()));
  }

  /** Whether the message need not come again. */
  boolean deliver(SubmissionId id) {
    return deliver(
        id.value(), "{\"id\":\"submission/%s#1~0\",\"submission\":\"%s\"}".formatted(id, id));
  }

  boolean deliver(String group, String body) {
    return new Batch().raw("message-" + group, group, body).failingAt(handler).isEmpty();
  }

  /** Which call of raising a submission that is, where nothing is disturbed. */
  int callOf(SubmissionId like, String operation) {
    var other = submit(((Submission.Waiting) stored(like)).wish());
    restart();
    deliver(other);
    var number =
        plan.calls().stream()
            .filter(call -> call.operation().equals(operation))
            .mapToInt(call -> call.number())
            .findFirst()
            .orElseThrow();
    restart();
    return number;
  }

  /** Brings it again until it is done. */
  void deliverUntilDone(String group, String body) {
    for (var time = 0; time < 5; time++) {
      restart();
      if (deliver(group, body)) {
        return;
      }
    }
    throw new AssertionError("never done: " + body);
  }

  /** The next call finds a new process. */
  void restart() {
    plan.disarm();
    handler = jira.handler(seen);
  }

  Submission stored(SubmissionId id) {
    return ports.submissions().find(id).orElseThrow();
  }

  /** The issues that a person reported, or that the service account opened, the oldest first. */
  List<JsonNode> issuesOf(String account) throws Exception {
    var query =
        new ObjectMapper()
            .createObjectNode()
            .put("jql", "reporter = \"" + account + "\" ORDER BY created ASC");
    query.putArray("fields").add("*all");
    query.putArray("properties").add("ai-clearance.request").add("ai-clearance.review");
    var found = jira.call("admin", "POST", "/rest/api/3/search/jql", query.toString());
    return StreamSupport.stream(found.path("issues").spliterator(), false).toList();
  }

  List<OutboxMessage> messages() {
    return waiting().stream()
        .filter(Waiting.Message.class::isInstance)
        .map(waiting -> ((Waiting.Message) waiting).message())
        .toList();
  }

  List<Waiting> waiting() {
    return new DynamoDbWaiting(CLIENT, tables.clearance()).since(FAR, 1000);
  }

  @Override
  public void close() throws Exception {
    for (var proxy : proxies) {
      proxy.close();
    }
    jira.close();
  }
}
