package io.aiclearance.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads many rows of the guard table at once; one that is a moment old is good enough. */
final class GuardRows {
  private static final int MOST_IN_A_BATCH = 100;

  private final DynamoDbClient client;
  private final String table;

  GuardRows(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  List<Item> read(List<Map<String, AttributeValue>> keys) {
    var items = new ArrayList<Item>();
    for (var from = 0; from < keys.size(); from += MOST_IN_A_BATCH) {
      var left = keys.subList(from, Math.min(keys.size(), from + MOST_IN_A_BATCH));
      while (!left.isEmpty()) {
        var wanted = KeysAndAttributes.builder().keys(left).build();
        var found = client.batchGetItem(b -> b.requestItems(Map.of(table, wanted)));
        found.responses().getOrDefault(table, List.of()).forEach(i -> items.add(Item.of(i)));
        var unread = found.unprocessedKeys().get(table);
        left = unread == null ? List.of() : unread.keys();
      }
    }
    return items;
  }
}
