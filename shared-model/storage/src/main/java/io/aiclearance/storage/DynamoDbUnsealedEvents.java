package io.aiclearance.storage;

import io.aiclearance.evidence.Block;
import io.aiclearance.evidence.StampedEvent;
import io.aiclearance.evidence.UnsealedEvents;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The events beside their states.
 *
 * <p>An event stays due until it is sealed and published; which ones were published in this run is
 * told at construction, so that the usual case costs one write an event.
 */
public final class DynamoDbUnsealedEvents implements UnsealedEvents {
  private final ClearanceTable table;
  private final Set<String> published;

  public DynamoDbUnsealedEvents(DynamoDbClient client, String table, Set<String> published) {
    this.table = new ClearanceTable(client, table);
    this.published = Set.copyOf(published);
  }

  @Override
  public Map<String, StampedEvent> unsealed(Collection<String> eventIds) {
    var found = table.findAll(eventIds.stream().distinct().map(Keys::event).toList());
    var unsealed = new LinkedHashMap<String, StampedEvent>();
    for (var id : eventIds) {
      var item = found.get(Keys.event(id));
      if (item != null && !item.has(EventItems.SEQ)) {
        unsealed.put(id, EventItems.read(item));
      }
    }
    return unsealed;
  }

  @Override
  public void markSealed(Block block) {
    // only what is not marked yet costs a write; a block that is finished again costs its reads
    var keys = block.entries().stream().map(entry -> Keys.event(entry.eventId())).toList();
    var found = table.findAll(keys);
    for (var entry : block.entries()) {
      var item = found.get(Keys.event(entry.eventId()));
      if (item != null && !item.has(EventItems.SEQ)) {
        mark(entry.eventId(), entry.seq());
      }
    }
  }

  private void mark(String eventId, long seq) {
    var done = published.contains(eventId);
    table
        .client()
        .updateItem(
            b ->
                b.tableName(table.name())
                    .key(Keys.event(eventId).attributes())
                    .updateExpression(
                        "SET #s = :s"
                            + (done ? " REMOVE " + Keys.DUE_KEY + ", " + Keys.DUE_AT : ""))
                    .conditionExpression("attribute_exists(" + Keys.PK + ")")
                    .expressionAttributeNames(Map.of("#s", EventItems.SEQ))
                    .expressionAttributeValues(Map.of(":s", Item.n(seq))));
  }
}
