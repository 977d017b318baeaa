package io.aiclearance.storage;

import io.aiclearance.evidence.Block;
import io.aiclearance.evidence.CanonicalJson.NotCanonical;
import io.aiclearance.evidence.EvidenceLog;
import io.aiclearance.evidence.Head;
import io.aiclearance.evidence.SealedEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The chain in the evidence table: one item a block, which is put once and never again. */
public final class DynamoDbEvidenceLog implements EvidenceLog {
  private static final Keys HEAD = new Keys("HEAD", "HEAD");
  // BLOCK and NUMBER are reserved words of its expressions
  private static final String LAST_BLOCK = "lastBlock";
  private static final String LINES = "lines";

  private final DynamoDbClient client;
  private final String table;

  public DynamoDbEvidenceLog(DynamoDbClient client, String evidenceTable) {
    this.client = client;
    this.table = evidenceTable;
  }

  @Override
  public Head head() {
    return find(HEAD)
        .map(
            item ->
                new Head(
                    item.number(LAST_BLOCK),
                    item.number("size"),
                    item.text("hash"),
                    frontier(item),
                    item.text("macKeyId"),
                    item.text("mac")))
        .orElse(Head.GENESIS);
  }

  @Override
  public Optional<Block> block(long number) {
    return find(key(number))
        .map(
            item ->
                new Block(
                    number,
                    item.number("firstSeq"),
                    texts(item, LINES).stream().map(DynamoDbEvidenceLog::parse).toList(),
                    frontier(item)));
  }

  /** The stored lines of a block as they are, for a verifier that trusts nothing. */
  public Optional<List<String>> lines(long number) {
    return find(key(number)).map(item -> texts(item, LINES));
  }

  @Override
  public boolean append(Block block) {
    var item =
        key(block.number())
            .item()
            .put("firstSeq", block.firstSeq())
            .put("lastSeq", block.lastSeq())
            .put(LINES, list(block.entries().stream().map(SealedEntry::line).toList()))
            .put("frontier", list(block.frontier()));
    return put(item, "attribute_not_exists(" + Keys.PK + ")", Map.of());
  }

  @Override
  public void advance(Head head) {
    var item =
        HEAD.item()
            .put(LAST_BLOCK, head.block())
            .put("size", head.size())
            .put("hash", head.hash())
            .put("frontier", list(head.frontier()))
            .put("macKeyId", head.macKeyId())
            .put("mac", head.mac());
    put(
        item,
        "attribute_not_exists(" + Keys.PK + ") OR " + LAST_BLOCK + " < :b",
        Map.of(":b", Item.n(head.block())));
  }

  /** The number of the block that holds an entry; blocks vary in size, so it is searched for. */
  public Optional<Long> blockOf(long seq) {
    // no block is empty or holds more than so many
    var low = Math.ceilDiv(seq, (long) Block.MOST_ENTRIES);
    var high = Math.min(seq, head().block());
    while (low <= high) {
      var middle = (low + high) >>> 1;
      var range = range(middle);
      if (range.isEmpty()) {
        return Optional.empty();
      }
      if (seq < range.get().number("firstSeq")) {
        high = middle - 1;
      } else if (seq > range.get().number("lastSeq")) {
        low = middle + 1;
      } else {
        return Optional.of(middle);
      }
    }
    return Optional.empty();
  }

  private Optional<Item> range(long number) {
    var found =
        client.getItem(
            b ->
                b.tableName(table)
                    .key(key(number).attributes())
                    .projectionExpression("firstSeq, lastSeq")
                    .consistentRead(true));
    return found.hasItem() ? Optional.of(Item.of(found.item())) : Optional.empty();
  }

  private Optional<Item> find(Keys keys) {
    var found = client.getItem(b -> b.tableName(table).key(keys.attributes()).consistentRead(true));
    return found.hasItem() ? Optional.of(Item.of(found.item())) : Optional.empty();
  }

  private boolean put(Item item, String condition, Map<String, AttributeValue> values) {
    try {
      client.putItem(
          b -> {
            b.tableName(table).item(item.attributes()).conditionExpression(condition);
            if (!values.isEmpty()) {
              b.expressionAttributeValues(values);
            }
          });
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private static Keys key(long number) {
    return new Keys("BLOCK#%012d".formatted(number), "BLOCK");
  }

  private static AttributeValue list(List<String> texts) {
    return AttributeValue.fromL(texts.stream().map(Item::s).toList());
  }

  private static List<String> frontier(Item item) {
    return texts(item, "frontier");
  }

  private static List<String> texts(Item item, String name) {
    return item.list(name).stream().map(AttributeValue::s).toList();
  }

  private static SealedEntry parse(String line) {
    try {
      return SealedEntry.parse(line);
    } catch (NotCanonical e) {
      throw new IllegalStateException(
          "a stored entry is not in canonical form: verify the chain", e);
    }
  }
}
