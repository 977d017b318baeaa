package io.aiclearance.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What the relay reads and ticks off: events and messages, as the stream or the due index names
 * them.
 */
public final class DynamoDbWaiting {
  private final ClearanceTable table;

  public DynamoDbWaiting(DynamoDbClient client, String table) {
    this.table = new ClearanceTable(client, table);
  }

  /** The key of an item as the table's stream tells it. */
  public record StreamedKey(String pk, String sk) {
    boolean waits() {
      return sk.startsWith("EVENT#") || sk.startsWith("OUTBOX#");
    }
  }

  /** Those of the keys that are events or messages and still wait, as they are now. */
  public List<Waiting> read(Collection<StreamedKey> keys) {
    var wanted =
        keys.stream()
            .filter(StreamedKey::waits)
            .distinct()
            .map(key -> new Keys(key.pk(), key.sk()))
            .toList();
    var found = table.findAll(wanted);
    return wanted.stream()
        .map(found::get)
        .filter(java.util.Objects::nonNull)
        .filter(item -> item.has(Keys.DUE_KEY))
        .map(this::waiting)
        .toList();
  }

  /** What has waited since before a moment: what a stream lost. Earliest first. */
  public List<Waiting> since(Instant moment, int limit) {
    return Stream.of(Due.OUTBOX, Due.SEAL)
        .flatMap(kind -> table.due(kind, moment, limit).stream())
        .map(this::waiting)
        .toList();
  }

  /** The queue has the message. */
  public void delivered(Waiting.Message message) {
    table
        .client()
        .deleteItem(
            b ->
                b.tableName(table.name())
                    .key(Keys.outbox(message.message().about(), message.id()).attributes()));
  }

  /** The bus has the event, and a block has had it before. */
  public void published(Waiting.Event event) {
    table
        .client()
        .updateItem(
            b ->
                b.tableName(table.name())
                    .key(Keys.event(event.id()).attributes())
                    .updateExpression("REMOVE #k, #a")
                    .conditionExpression("attribute_exists(#s)")
                    .expressionAttributeNames(
                        Map.of("#k", Keys.DUE_KEY, "#a", Keys.DUE_AT, "#s", EventItems.SEQ)));
  }

  private Waiting waiting(Item item) {
    return item.text(EntityItems.TYPE).equals(EventItems.TYPE)
        ? new Waiting.Event(
            item.text(EventItems.ID), EventItems.read(item), item.has(EventItems.SEQ))
        : new Waiting.Message(item.text(OutboxItems.ID), OutboxItems.read(item));
  }
}
