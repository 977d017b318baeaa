package io.aiclearance.testkit;

import io.aiclearance.evidence.EventStamp;
import io.aiclearance.evidence.MacKeys;
import io.aiclearance.storage.DynamoDbCatalog;
import io.aiclearance.storage.DynamoDbCommits;
import io.aiclearance.storage.DynamoDbExceptions;
import io.aiclearance.storage.DynamoDbExtensions;
import io.aiclearance.storage.DynamoDbGovernance;
import io.aiclearance.storage.DynamoDbGrants;
import io.aiclearance.storage.DynamoDbIdentities;
import io.aiclearance.storage.DynamoDbJobs;
import io.aiclearance.storage.DynamoDbRequests;
import io.aiclearance.storage.DynamoDbSecretRecords;
import io.aiclearance.storage.DynamoDbSite;
import io.aiclearance.storage.DynamoDbSubmissions;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** The three tables as the template defines them, under names of their own. */
public record Tables(String clearance, String evidence, String guard) {
  /** The keys that stamp every test's events. */
  public static final MacKeys KEYS = MacKeys.of(Map.of("current", "k1", "k1", "a secret of tests"));

  private static final Map<String, String[]> INDEXES =
      Map.of(
          "byStatus", new String[] {"statusKey", "statusAt"},
          "bySubject", new String[] {"subjectKey", "subjectAt"},
          "due", new String[] {"dueKey", "dueAt"});

  /** Creates them, ready for use. */
  public static Tables create(DynamoDbClient client) {
    var names = UUID.randomUUID().toString();
    var tables = new Tables(names + "-clearance", names + "-evidence", names + "-guard");
    clearance(client, tables.clearance);
    client.createTable(
        b ->
            b.tableName(tables.evidence)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text("pk"), text("sk"))
                .keySchema(keys("pk", "sk")));
    client.createTable(
        b ->
            b.tableName(tables.guard)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text("pk"), text("listKey"), text("listAt"))
                .keySchema(keys("pk"))
                .globalSecondaryIndexes(index("listed", "listKey", "listAt")));
    Stream.of(tables.clearance, tables.evidence, tables.guard)
        .forEach(name -> client.waiter().waitUntilTableExists(b -> b.tableName(name)));
    return tables;
  }

  /** The real adapters over these tables. */
  public ClearancePorts ports(DynamoDbClient client) {
    return new ClearancePorts(
        new DynamoDbCommits(client, clearance, stamp()),
        new DynamoDbRequests(client, clearance),
        new DynamoDbGrants(client, clearance),
        new DynamoDbJobs(client, clearance),
        new DynamoDbCatalog(client, clearance),
        new DynamoDbSite(client, clearance),
        new DynamoDbIdentities(client, clearance),
        new DynamoDbSubmissions(client, clearance),
        new DynamoDbSecretRecords(client, clearance),
        new DynamoDbGovernance(client, clearance),
        new DynamoDbExceptions(client, clearance),
        new DynamoDbExtensions(client, clearance));
  }

  /** Stamps with {@link #KEYS}. */
  public static EventStamp stamp() {
    return new EventStamp(() -> KEYS);
  }

  private static void clearance(DynamoDbClient client, String name) {
    client.createTable(
        b ->
            b.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    Stream.concat(
                            Stream.of("pk", "sk"), INDEXES.values().stream().flatMap(Stream::of))
                        .map(Tables::text)
                        .toList())
                .keySchema(keys("pk", "sk"))
                .globalSecondaryIndexes(
                    INDEXES.entrySet().stream()
                        .map(index -> index(index.getKey(), index.getValue()))
                        .toList())
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)));
  }

  private static GlobalSecondaryIndex index(String name, String... attributes) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(keys(attributes))
        .projection(p -> p.projectionType(ProjectionType.ALL))
        .build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement[] keys(String... attributes) {
    var keys = new KeySchemaElement[attributes.length];
    for (var i = 0; i < attributes.length; i++) {
      keys[i] =
          KeySchemaElement.builder()
              .attributeName(attributes[i])
              .keyType(i == 0 ? KeyType.HASH : KeyType.RANGE)
              .build();
    }
    return keys;
  }
}
