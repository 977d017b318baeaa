package io.aiclearance.api;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.evidence.EventStamp;
import io.aiclearance.evidence.MacKeys;
import io.aiclearance.evidence.Sealer;
import io.aiclearance.runtime.AwsClients;
import io.aiclearance.standins.aws.DynamoDb;
import io.aiclearance.standins.aws.SecretsManagerStandIn;
import io.aiclearance.standins.http.StandInOptions;
import io.aiclearance.standins.jira.JiraStandIn;
import io.aiclearance.standins.jira.JiraStandInConfig;
import io.aiclearance.storage.DynamoDbCommits;
import io.aiclearance.storage.DynamoDbEvidenceLog;
import io.aiclearance.storage.DynamoDbUnsealedEvents;
import io.aiclearance.storage.DynamoDbWaiting;
import io.aiclearance.storage.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** What the API talks to, speaking the real protocols. */
final class Backends implements AutoCloseable {
  private static final MacKeys KEYS = MacKeys.of(Map.of("current", "k1", "k1", "for tests"));

  final JiraStandIn jira;
  private final DynamoDb dynamoDb;
  private final SecretsManagerStandIn secrets;
  private final Map<String, String> environment = new HashMap<>();
  final DynamoDbClient client;

  Backends(Clock clock) throws Exception {
    dynamoDb = DynamoDb.inMemory(0);
    secrets = SecretsManagerStandIn.start(StandInOptions.inMemory());
    jira = JiraStandIn.start(JiraStandInConfig.local(clock));
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("AWS_ACCESS_KEY_ID", "local");
    environment.put("AWS_SECRET_ACCESS_KEY", "local");
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint().toString());
    environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.endpoint().toString());
    environment.put("CLEARANCE_TABLE", "clearance");
    environment.put("EVIDENCE_TABLE", "evidence");
    environment.put("GUARD_TABLE", "guard");
    environment.put("JIRA_BASE_URL", jira.uri().toString());
    environment.put("JIRA_SITE_URL", "https://jira.example.com/");
    environment.put("OIDC_ISSUER", Office.ISSUER);
    environment.put("OIDC_AUDIENCE", "ai-clearance");
    environment.put("OIDC_CLIENT_ID", "ui");
    environment.put("OIDC_SCOPE", "openid profile email");
    environment.put("ADMIN_GROUP", "jira-administrators");
    secret("WEBHOOK_SECRET", "{\"current\":\"local\"}");
    secret("EVIDENCE_MAC_SECRET", "{\"current\":\"k1\",\"k1\":\"for tests\"}");
    secret("CURSOR_SECRET", "{\"key\":\"cursor secret\"}");
    secret("JIRA_SECRET", "{\"email\":\"ai-clearance@example.com\",\"token\":\"local\"}");
    client = AwsClients.of(environment).dynamoDb().build();
    table(
        "clearance",
        true,
        "byStatus",
        "statusKey",
        "statusAt",
        "bySubject",
        "subjectKey",
        "subjectAt",
        "due",
        "dueKey",
        "dueAt");
    table("evidence", true);
    table("guard", false, "listed", "listKey", "listAt");
  }

  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** Stores something new, as an admin's set-up or the intake would. */
  void store(Entity entity, EventKind kind) {
    var change = Change.to(entity, kind, Office.START, Actor.Part.SETUP, Facts.NONE);
    new DynamoDbCommits(client, "clearance", new EventStamp(() -> KEYS))
        .commit(new Transition(List.of(change), List.of()));
  }

  /** Seals what waits, as the relay would. */
  void seal() {
    var waiting =
        new DynamoDbWaiting(client, "clearance")
            .since(Office.START.plus(Duration.ofDays(1)), 1_000).stream()
                .filter(Waiting.Event.class::isInstance)
                .map(Waiting::id)
                .toList();
    var unused =
        new Sealer(
                new DynamoDbEvidenceLog(client, "evidence"),
                new DynamoDbUnsealedEvents(client, "clearance", Set.of()),
                KEYS)
            .seal(waiting);
  }

  /** Puts a secret as somebody with the AWS CLI would. */
  void putSecret(String variable, String value) {
    try (var manager = AwsClients.of(environment).secretsManager().build()) {
      manager.putSecretValue(b -> b.secretId(environment.get(variable)).secretString(value));
    }
  }

  String secret(String variable) {
    try (var manager = AwsClients.of(environment).secretsManager().build()) {
      return manager.getSecretValue(b -> b.secretId(environment.get(variable))).secretString();
    }
  }

  private void secret(String variable, String value) {
    try (var manager = AwsClients.of(environment).secretsManager().build()) {
      var arn = manager.createSecret(b -> b.name(variable).secretString(value)).arn();
      environment.put(variable, arn);
    }
  }

  /**
   * @param indexes name, partition key and sort key of each
   */
  private void table(String name, boolean sorted, String... indexes) {
    var keys = sorted ? List.of("pk", "sk") : List.of("pk");
    var attributes =
        Stream.concat(
                keys.stream(),
                Arrays.stream(indexes).filter(text -> text.endsWith("Key") || text.endsWith("At")))
            .map(
                text ->
                    AttributeDefinition.builder()
                        .attributeName(text)
                        .attributeType(ScalarAttributeType.S)
                        .build())
            .toList();
    client.createTable(
        b -> {
          b.tableName(name)
              .billingMode(BillingMode.PAY_PER_REQUEST)
              .attributeDefinitions(attributes)
              .keySchema(schema(keys));
          if (indexes.length > 0) {
            b.globalSecondaryIndexes(indexes(indexes));
          }
        });
  }

  private static List<GlobalSecondaryIndex> indexes(String... names) {
    return Stream.iterate(0, i -> i < names.length, i -> i + 3)
        .map(
            i ->
                GlobalSecondaryIndex.builder()
                    .indexName(names[i])
                    .keySchema(schema(List.of(names[i + 1], names[i + 2])))
                    .projection(p -> p.projectionType(ProjectionType.ALL))
                    .build())
        .toList();
  }

  private static List<KeySchemaElement> schema(List<String> keys) {
    return Stream.iterate(0, i -> i < keys.size(), i -> i + 1)
        .map(
            i ->
                KeySchemaElement.builder()
                    .attributeName(keys.get(i))
                    .keyType(i == 0 ? KeyType.HASH : KeyType.RANGE)
                    .build())
        .toList();
  }

  @Override
  public void close() throws Exception {
    client.close();
    jira.close();
    secrets.close();
    dynamoDb.close();
  }
}
