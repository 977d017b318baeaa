package io.aiclearance.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Remembers deliveries for longer than Jira repeats them; DynamoDB forgets them by itself. */
final class GuardTable implements TakeAnnouncement.Deliveries {
  private static final Duration KEPT = Duration.ofDays(7);

  private final DynamoDbClient client;
  private final String table;

  GuardTable(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public boolean has(DeliveryKey key) {
    return client
        .getItem(b -> b.tableName(table).key(Map.of("pk", pk(key))).consistentRead(true))
        .hasItem();
  }

  @Override
  public void record(DeliveryKey key, Instant now) {
    var expiresAt = Long.toString(now.plus(KEPT).getEpochSecond());
    client.putItem(
        b ->
            b.tableName(table)
                .item(Map.of("pk", pk(key), "expiresAt", AttributeValue.fromN(expiresAt))));
  }

  private static AttributeValue pk(DeliveryKey key) {
    return AttributeValue.fromS(key.value() + "#DELIVERY");
  }
}
