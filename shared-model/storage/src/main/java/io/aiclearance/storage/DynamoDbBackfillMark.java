package io.aiclearance.storage;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** How far the backfill has seen a project's issues; it only ever moves on. */
public final class DynamoDbBackfillMark {
  private static final String SEEN_TO = "seenTo";
  private static final String CUT = "cut";

  private final DynamoDbClient client;
  private final String table;

  public DynamoDbBackfillMark(DynamoDbClient client, String guardTable) {
    this.client = client;
    this.table = guardTable;
  }

  /**
   * @param cut whether there was more to see
   */
  public record Mark(Instant seenTo, boolean cut) {}

  public Optional<Mark> of(String project) {
    var found = client.getItem(b -> b.tableName(table).key(key(project)).consistentRead(true));
    return found.hasItem() ? Optional.of(read(Item.of(found.item()))) : Optional.empty();
  }

  private static Mark read(Item item) {
    return new Mark(item.time(SEEN_TO), item.flag(CUT));
  }

  /** Does nothing where another run has seen further. */
  public void move(String project, Mark to) {
    try {
      client.updateItem(
          b ->
              b.tableName(table)
                  .key(key(project))
                  .updateExpression("SET #seen = :seen, #cut = :cut")
                  .conditionExpression("attribute_not_exists(#seen) OR #seen <= :seen")
                  .expressionAttributeNames(Map.of("#seen", SEEN_TO, "#cut", CUT))
                  .expressionAttributeValues(
                      Map.of(
                          ":seen", Item.s(Times.sortable(to.seenTo())),
                          ":cut", AttributeValue.fromBool(to.cut()))));
    } catch (ConditionalCheckFailedException furtherAlready) {
      // what that run has seen is seen
    }
  }

  private static Map<String, AttributeValue> key(String project) {
    return Map.of(Keys.PK, Item.s(project + "#BACKFILLED"));
  }
}
