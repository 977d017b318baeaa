package io.aiclearance.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * So many operations a minute for each actor, exactly, however many calls come at once (five
 * sensitive ones: R4.7): the moments of the last ones are kept in one row that each call replaces
 * on its version.
 */
public final class DynamoDbRateLimit {
  private static final int USUAL = 5;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final DynamoDbClient client;
  private final String table;
  private final int most;

  /** For sensitive operations. */
  public DynamoDbRateLimit(DynamoDbClient client, String guardTable) {
    this(client, guardTable, USUAL);
  }

  /**
   * @param most how many operations a minute an actor has
   */
  public DynamoDbRateLimit(DynamoDbClient client, String guardTable, int most) {
    this.client = client;
    this.table = guardTable;
    this.most = most;
  }

  /** Takes one operation; where none is left, says how long to wait. */
  public Optional<Duration> take(String operation, String actor, Instant now) {
    var key = Map.of(Keys.PK, Item.s("RATE#" + operation + "#" + actor));
    while (true) {
      var found = client.getItem(b -> b.tableName(table).key(key).consistentRead(true)).item();
      var recent = recent(found, now);
      if (recent.size() >= most) {
        var free = Instant.ofEpochMilli(recent.getFirst()).plus(WINDOW);
        return Optional.of(Duration.between(now, free));
      }
      recent.add(now.toEpochMilli());
      if (replace(key, found, recent, now)) {
        return Optional.empty();
      }
    }
  }

  private static List<Long> recent(Map<String, AttributeValue> found, Instant now) {
    var recent = new ArrayList<Long>();
    var times = found.get("times");
    if (times != null) {
      times.l().stream()
          .map(time -> Long.parseLong(time.n()))
          .filter(time -> time > now.minus(WINDOW).toEpochMilli())
          .sorted()
          .forEach(recent::add);
    }
    return recent;
  }

  private boolean replace(
      Map<String, AttributeValue> key,
      Map<String, AttributeValue> found,
      List<Long> times,
      Instant now) {
    var version = found.isEmpty() ? 0 : Item.of(found).number("version");
    var item =
        Item.empty()
            .put("times", AttributeValue.fromL(times.stream().map(Item::n).toList()))
            .put("version", version + 1)
            .put("expiresAt", now.plus(WINDOW.multipliedBy(2)).getEpochSecond());
    item.attributes().putAll(key);
    try {
      client.putItem(
          b -> {
            b.tableName(table).item(item.attributes());
            if (version == 0) {
              b.conditionExpression("attribute_not_exists(" + Keys.PK + ")");
            } else {
              b.conditionExpression("#v = :v")
                  .expressionAttributeNames(Map.of("#v", "version"))
                  .expressionAttributeValues(Map.of(":v", Item.n(version)));
            }
          });
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }
}
