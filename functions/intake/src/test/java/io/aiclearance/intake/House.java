package io.aiclearance.intake;

import static io.aiclearance.runtime.Environment.require;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.Refusals;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.domain.request.Request;
import io.aiclearance.evidence.EventStamp;
import io.aiclearance.evidence.MacKeys;
import io.aiclearance.jira.Jira;
import io.aiclearance.jira.JiraCredentials;
import io.aiclearance.runtime.AwsClients;
import io.aiclearance.standins.aws.SecretsManagerStandIn;
import io.aiclearance.standins.aws.Sqs;
import io.aiclearance.standins.http.StandInOptions;
import io.aiclearance.standins.jira.JiraStandIn;
import io.aiclearance.standins.jira.JiraStandInConfig;
import io.aiclearance.storage.DynamoDbBackfillMark;
import io.aiclearance.storage.DynamoDbCommits;
import io.aiclearance.storage.DynamoDbRefusals;
import io.aiclearance.storage.DynamoDbRequests;
import io.aiclearance.storage.DynamoDbSite;
import io.aiclearance.testkit.ConsumedCapacity;
import io.aiclearance.testkit.LocalDynamoDb;
import io.aiclearance.testkit.Tables;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Everything around the functions: tables, the queue, secrets, and a Jira site with its tools. */
final class House implements AutoCloseable {
  /** The fields of a request that says everything. */
  static final String COPILOT =
      "'customfield_10101':{'id':'20001'},'customfield_10102':30,'customfield_10103':'Pairing\\n🧪'";

  static final DetailSources SOURCES =
      new DetailSources(
          "customfield_10010",
          Map.of(
              Detail.TOOL, "customfield_10101",
              Detail.DAYS, "customfield_10102",
              Detail.PURPOSE, "customfield_10103",
              Detail.TOOL_URL, "customfield_10104"),
          Map.of(
              Detail.TOOL, "Which AI tool do you need?",
              Detail.DAYS, "For how many days?",
              Detail.PURPOSE, "What will you use it for?",
              Detail.TOOL_URL, "Link to the tool"),
          Map.of(
              "20001", new ToolId("github-copilot"),
              "20004", new ToolId("midjourney")));

  private static final Instant SEEDED = Instant.parse("2026-01-01T00:00:00Z");

  private final Sqs sqs = Sqs.inMemory(0);
  private final SecretsManagerStandIn secrets =
      SecretsManagerStandIn.start(StandInOptions.inMemory());
  private final JiraStandIn jira;
  private final Between between;
  private final ConsumedCapacity capacity = new ConsumedCapacity();
  private final Map<String, String> aws;
  private final DynamoDbClient table;
  private final Tables tables;
  private final SqsClient queue;
  private final SecretsManagerClient secretsManager;
  private final Map<String, String> environment;

  House() throws Exception {
    this(Clock.systemUTC());
    letIn("1", "11");
  }

  static House notConnected() throws Exception {
    return new House(Clock.systemUTC());
  }

  /**
   * @param jiras dates issues
   */
  private House(Clock jiras) throws Exception {
    jira = JiraStandIn.start(JiraStandInConfig.local(jiras));
    between = new Between(jira.uri());
    aws =
        Map.of(
            "AWS_REGION",
            "eu-central-1",
            "AWS_ACCESS_KEY_ID",
            "local",
            "AWS_SECRET_ACCESS_KEY",
            "local",
            "AWS_ENDPOINT_URL_DYNAMODB",
            LocalDynamoDb.endpoint().toString(),
            "AWS_ENDPOINT_URL_SQS",
            sqs.endpoint().toString(),
            "AWS_ENDPOINT_URL_SECRETS_MANAGER",
            secrets.endpoint().toString());
    var clients = AwsClients.of(aws);
    table = clients.dynamoDb().build();
    queue = clients.sqs().build();
    secretsManager = clients.secretsManager().build();
    tables = Tables.create(LocalDynamoDb.client());
    environment = environment();
    seed();
  }

  private Map<String, String> environment() {
    var all = new java.util.HashMap<>(aws);
    all.put("CLEARANCE_TABLE", tables.clearance());
    all.put("GUARD_TABLE", tables.guard());
    all.put("INTAKE_QUEUE_URL", queue.createQueue(b -> b.queueName("intake")).queueUrl());
    all.put("JIRA_BASE_URL", between.uri() + jira.gateway().getPath());
    all.put("WEBHOOK_SECRET", secret("webhook", "{\"current\":\"local\"}"));
    all.put("EVIDENCE_MAC_SECRET", secret("mac", "{\"current\":\"k1\",\"k1\":\"local\"}"));
    all.put(
        "JIRA_SECRET",
        secret("jira", "{\"email\":\"ai-clearance@example.com\",\"token\":\"local\"}"));
    return Map.copyOf(all);
  }

  private String secret(String name, String value) {
    return secretsManager.createSecret(b -> b.name(name).secretString(value)).arn();
  }

  private void seed() {
    ready(tool("github-copilot", "GitHub Copilot", ToolStatus.APPROVED), EventKind.TOOL_ADDED);
    ready(tool("claude", "Claude", ToolStatus.APPROVED), EventKind.TOOL_ADDED);
    ready(tool("midjourney", "Midjourney", ToolStatus.BLOCKED), EventKind.TOOL_ADDED);
  }

  /** Sets up the site, or sets it up differently. */
  void letIn(String portal, String... requestTypes) {
    settings(new IntakeGate("AIC", "1", portal, Set.of(requestTypes)), SOURCES);
  }

  void settings(IntakeGate gate, DetailSources sources) {
    var before = new DynamoDbSite(table, tables.clearance()).settings();
    var revision = before.map(SiteSettings::revision).orElse(Revision.NEW);
    ready(new SiteSettings(gate, sources, Map.of(), null, revision), EventKind.SETTINGS_CHANGED);
  }

  private static Tool tool(String id, String name, ToolStatus status) {
    return new Tool(
        new ToolId(id),
        name,
        "Somebody",
        status,
        RiskLevel.LOW,
        90,
        "",
        new ConnectorBinding.Manual(),
        Revision.NEW);
  }

  /** Saves it, on the revision that it has. */
  void ready(Entity entity, EventKind kind) {
    var stamp = new EventStamp(() -> MacKeys.of(Map.of("current", "k1", "k1", "local")));
    var outcome =
        new DynamoDbCommits(table, tables.clearance(), stamp)
            .commit(
                new Transition(
                    List.of(Change.to(entity, kind, SEEDED, Actor.Part.SETUP, Facts.NONE)),
                    List.of()));
    if (!(outcome instanceof CommitOutcome.Committed)) {
      throw new AssertionError(outcome);
    }
  }

  JiraStandIn jira() {
    return jira;
  }

  URI jiraAddress() {
    return URI.create(require(environment, "JIRA_BASE_URL"));
  }

  Between between() {
    return between;
  }

  Refusals refusals() {
    return new DynamoDbRefusals(table, tables.guard());
  }

  WebhookHandler webhook(Clock clock) {
    var told = new java.util.HashMap<>(environment);
    // it works without any word about Jira, or about what was asked for
    told.keySet().removeAll(List.of("JIRA_BASE_URL", "JIRA_SECRET", "CLEARANCE_TABLE"));
    return new WebhookHandler(told, clock);
  }

  IntakeHandler worker() {
    return new IntakeHandler(environment, Clock.systemUTC());
  }

  BackfillHandler backfill(Clock clock) {
    return new BackfillHandler(environment, clock);
  }

  /** What {@link #meteredBackfill} costs. */
  ConsumedCapacity capacity() {
    return capacity;
  }

  Backfill meteredBackfill() {
    var builder = AwsClients.of(aws).dynamoDb();
    var metered =
        builder
            .overrideConfiguration(
                builder.overrideConfiguration().toBuilder()
                    .addExecutionInterceptor(capacity)
                    .build())
            .build();
    var secret = Map.of("email", "ai-clearance@example.com", "token", "local");
    return new Backfill(
        new DynamoDbSite(metered, tables.clearance()),
        Jira.at(
                URI.create(require(environment, "JIRA_BASE_URL")),
                JiraCredentials.Source.of(() -> secret, () -> secret))
            .issues(),
        new Missed(
            new DynamoDbRequests(metered, tables.clearance()),
            new DynamoDbRefusals(metered, tables.guard())),
        BackfillWiring.marks(new DynamoDbBackfillMark(metered, tables.guard())),
        new SqsIntakeQueue(queue, require(environment, "INTAKE_QUEUE_URL"))::putAll);
  }

  /** How far the backfill says that it has seen the project. */
  Optional<DynamoDbBackfillMark.Mark> mark() {
    return new DynamoDbBackfillMark(table, tables.guard()).of("AIC");
  }

  /** Everything that is stored. */
  List<Map<String, AttributeValue>> stored() {
    return Stream.of(tables.clearance(), tables.guard())
        .flatMap(name -> table.scan(b -> b.tableName(name)).items().stream())
        .toList();
  }

  void enqueue(String body) {
    queue.sendMessage(b -> b.queueUrl(environment.get("INTAKE_QUEUE_URL")).messageBody(body));
  }

  /** Takes one message as Lambda does, to be worked on or given back; waits no longer than that. */
  Optional<Message> receive(int seconds) {
    var found =
        queue
            .receiveMessage(
                b ->
                    b.queueUrl(environment.get("INTAKE_QUEUE_URL"))
                        .waitTimeSeconds(Math.min(2, seconds)))
            .messages()
            .stream()
            .findFirst();
    return found.isEmpty() && seconds > 2 ? receive(seconds - 2) : found;
  }

  Optional<Request> request(String key) {
    return new DynamoDbRequests(table, tables.clearance()).find(new IssueKey(key));
  }

  List<Map<String, AttributeValue>> guarded() {
    return table.scan(b -> b.tableName(tables.guard())).items();
  }

  /** Takes what waits in the queue, for as long as that. */
  List<String> queued(int seconds) {
    var url = environment.get("INTAKE_QUEUE_URL");
    var messages =
        queue
            .receiveMessage(
                b -> b.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(Math.min(2, seconds)))
            .messages();
    messages.forEach(
        message ->
            queue.deleteMessage(b -> b.queueUrl(url).receiptHandle(message.receiptHandle())));
    return messages.isEmpty() && seconds > 2
        ? queued(seconds - 2)
        : messages.stream().map(m -> m.body()).toList();
  }

  @Override
  public void close() throws Exception {
    between.close();
    jira.close();
    secrets.close();
    sqs.close();
  }
}
