package io.aiclearance.storage;

import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads the clearance table by key and by index. Nothing scans. */
final class ClearanceTable {
  private static final int MOST_IN_A_BATCH = 100;

  private final DynamoDbClient client;
  private final String name;

  ClearanceTable(DynamoDbClient client, String name) {
    this.client = client;
    this.name = name;
  }

  DynamoDbClient client() {
    return client;
  }

  String name() {
    return name;
  }

  /** Reads what is committed now, never an older state. */
  Optional<Item> find(EntityRef ref) {
    return find(Keys.of(ref));
  }

  Optional<Item> find(Keys keys) {
    var found = client.getItem(b -> b.tableName(name).key(keys.attributes()).consistentRead(true));
    return found.hasItem() ? Optional.of(Item.of(found.item())) : Optional.empty();
  }

  /** Reads many at once, each as it is committed now; what is not there is left out. */
  Map<Keys, Item> findAll(List<Keys> keys) {
    var items = new LinkedHashMap<Keys, Item>();
    for (var from = 0; from < keys.size(); from += MOST_IN_A_BATCH) {
      var left =
          keys.subList(from, Math.min(keys.size(), from + MOST_IN_A_BATCH)).stream()
              .map(Keys::attributes)
              .toList();
      while (!left.isEmpty()) {
        var wanted = KeysAndAttributes.builder().keys(left).consistentRead(true).build();
        var found = client.batchGetItem(b -> b.requestItems(Map.of(name, wanted)));
        found.responses().getOrDefault(name, List.of()).stream()
            .map(Item::of)
            .forEach(i -> items.put(new Keys(i.text(Keys.PK), i.text(Keys.SK)), i));
        var unread = found.unprocessedKeys().get(name);
        left = unread == null ? List.of() : unread.keys();
      }
    }
    return items;
  }

  /** One page of an index, in the order of its sort key or against it. */
  Page<Item> list(
      String index,
      String partitionName,
      String partition,
      boolean forward,
      int limit,
      @Nullable String from) {
    var found =
        client.query(
            b -> {
              b.tableName(name)
                  .indexName(index)
                  .keyConditionExpression("#p = :p")
                  .expressionAttributeNames(Map.of("#p", partitionName))
                  .expressionAttributeValues(Map.of(":p", Item.s(partition)))
                  .scanIndexForward(forward)
                  .limit(limit);
              if (from != null) {
                b.exclusiveStartKey(Positions.read(from));
              }
            });
    return page(found);
  }

  private static Page<Item> page(QueryResponse found) {
    return new Page<>(
        found.items().stream().map(Item::of).toList(),
        found.hasLastEvaluatedKey() ? Positions.write(found.lastEvaluatedKey()) : null);
  }

  /** The whole of a list that is small. */
  List<Item> all(String list) {
    return all("#k = :k", Map.of("#k", Keys.STATUS_KEY), Map.of(":k", Item.s(list)));
  }

  /** What comes after a place in a list that is small. */
  List<Item> all(String list, String after) {
    return all(
        "#k = :k AND #a > :a",
        Map.of("#k", Keys.STATUS_KEY, "#a", Keys.STATUS_AT),
        Map.of(":k", Item.s(list), ":a", Item.s(after)));
  }

  private List<Item> all(
      String condition, Map<String, String> names, Map<String, AttributeValue> values) {
    return client
        .queryPaginator(
            b ->
                b.tableName(name)
                    .indexName(Keys.STATUS_INDEX)
                    .keyConditionExpression(condition)
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values))
        .items()
        .stream()
        .map(Item::of)
        .toList();
  }

  /** The kept versions of one thing, newest first, as they are committed now. */
  Page<Item> versions(EntityRef ref, int limit, @Nullable String from) {
    var found =
        client.query(
            b -> {
              b.tableName(name)
                  .keyConditionExpression("#p = :p AND begins_with(#s, :s)")
                  .expressionAttributeNames(Map.of("#p", Keys.PK, "#s", Keys.SK))
                  .expressionAttributeValues(
                      Map.of(":p", Item.s(Keys.of(ref).pk()), ":s", Item.s(Keys.VERSIONS)))
                  .scanIndexForward(false)
                  .consistentRead(true)
                  .limit(limit);
              if (from != null) {
                b.exclusiveStartKey(Positions.read(from));
              }
            });
    return page(found);
  }

  /** What became due up to a moment, earliest first; one query a shard. */
  List<Item> due(Due kind, java.time.Instant now, int limit) {
    var due = new ArrayList<Item>();
    for (var key : kind.keys()) {
      client
          .query(
              b ->
                  b.tableName(name)
                      .indexName(Keys.DUE_INDEX)
                      .keyConditionExpression("#k = :k AND #a < :now")
                      .expressionAttributeNames(Map.of("#k", Keys.DUE_KEY, "#a", Keys.DUE_AT))
                      .expressionAttributeValues(
                          // '~' sorts after every id, so that what is due at this very moment
                          // counts
                          Map.of(":k", Item.s(key), ":now", Item.s(Times.sortable(now) + "~")))
                      .limit(limit))
          .items()
          .forEach(item -> due.add(Item.of(item)));
    }
    return due.stream()
        .sorted(Comparator.comparing(item -> item.text(Keys.DUE_AT)))
        .limit(limit)
        .toList();
  }
}
