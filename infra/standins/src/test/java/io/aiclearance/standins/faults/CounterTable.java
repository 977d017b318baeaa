package io.aiclearance.standins.faults;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A table with a number in it: how often a write took effect. */
record CounterTable(DynamoDbClient client) {
  private static final String TABLE = "counters";
  private static final Map<String, AttributeValue> KEY = Map.of("pk", AttributeValue.fromS("c"));
  private static final Map<String, AttributeValue> ONE = Map.of(":one", AttributeValue.fromN("1"));

  void create() {
    client.createTable(
        t ->
            t.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    a -> a.attributeName("pk").attributeType(ScalarAttributeType.S))
                .keySchema(k -> k.attributeName("pk").keyType(KeyType.HASH)));
  }

  void reset() {
    client.deleteItem(d -> d.tableName(TABLE).key(KEY));
  }

  void add() {
    client.updateItem(
        u ->
            u.tableName(TABLE)
                .key(KEY)
                .updateExpression("ADD n :one")
                .expressionAttributeValues(ONE));
  }

  /** Adds in a transaction of so many items. */
  void addWith(int items) {
    var counter =
        TransactWriteItem.builder()
            .update(
                u ->
                    u.tableName(TABLE)
                        .key(KEY)
                        .updateExpression("ADD n :one")
                        .expressionAttributeValues(ONE))
            .build();
    var others = IntStream.range(1, items).mapToObj(CounterTable::other);
    var all = Stream.concat(Stream.of(counter), others).toList();
    client.transactWriteItems(t -> t.transactItems(all));
  }

  int value() {
    var item = client.getItem(g -> g.tableName(TABLE).key(KEY).consistentRead(true)).item();
    return Integer.parseInt(item.getOrDefault("n", AttributeValue.fromN("0")).n());
  }

  private static TransactWriteItem other(int number) {
    var item = Map.of("pk", AttributeValue.fromS("other" + number));
    return TransactWriteItem.builder().put(p -> p.tableName(TABLE).item(item)).build();
  }
}
