package io.aiclearance.intake;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Remembers deliveries until a moment; DynamoDB deletes them by itself some time later. */
final class GuardTable implements TakeAnnouncement.Deliveries {
  private static final String EXPIRES_AT = "expiresAt";

  private final DynamoDbClient client;
  private final String table;

  GuardTable(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public boolean has(DeliveryKey key, Instant now) {
    var item =
        client
            .getItem(b -> b.tableName(table).key(Map.of("pk", pk(key))).consistentRead(true))
            .item();
    return item.containsKey(EXPIRES_AT)
        && Long.parseLong(item.get(EXPIRES_AT).n()) > now.getEpochSecond();
  }

  /** Whole seconds are kept, which forgets a little too early rather than too late. */
  @Override
  public void record(DeliveryKey key, Instant until) {
    var expiresAt = AttributeValue.fromN(Long.toString(until.getEpochSecond()));
    client.putItem(b -> b.tableName(table).item(Map.of("pk", pk(key), EXPIRES_AT, expiresAt)));
  }

  private static AttributeValue pk(DeliveryKey key) {
    return AttributeValue.fromS(key.value() + "#DELIVERY");
  }
}
