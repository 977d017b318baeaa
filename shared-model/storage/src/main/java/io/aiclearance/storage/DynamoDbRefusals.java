package io.aiclearance.storage;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.intake.ClosedGate;
import io.aiclearance.domain.intake.Refusals;
import io.aiclearance.domain.intake.RefusedIssue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * One row an issue and one row of counts a day, in the guard table, which forgets both. An issue is
 * counted once for a reason: the row that remembers for which ones it was, and the count, are
 * written together.
 */
public final class DynamoDbRefusals implements Refusals {
  private static final System.Logger LOG = System.getLogger(DynamoDbRefusals.class.getName());

  private final DynamoDbClient client;
  private final String table;
  private final GuardRows rows;
  private final Retries retries = new Retries();

  public DynamoDbRefusals(DynamoDbClient client, String guardTable) {
    this.client = client;
    this.table = guardTable;
    this.rows = new GuardRows(client, guardTable);
  }

  @Override
  public void record(IssueKey issue, ClosedGate why, Instant now) {
    var seen = new RefusalItems.Seen(issue, why, now);
    // most refusals repeat one: whatever happens to an issue of another kind announces it again
    var recorded = again(seen) || forTheFirstTime(seen) || again(seen);
    if (!recorded) {
      // somebody forgot it meanwhile, since it has become a request
      LOG.log(System.Logger.Level.DEBUG, "{0} is no refusal any more.", issue);
    }
  }

  private boolean again(RefusalItems.Seen seen) {
    try {
      client.updateItem(
          b ->
              b.tableName(table)
                  .key(RefusalItems.key(seen.issue()))
                  .updateExpression(RefusalItems.SEEN)
                  .conditionExpression("contains(#reasons, :why)")
                  .expressionAttributeNames(seen.names())
                  .expressionAttributeValues(seen.values()));
      return true;
    } catch (ConditionalCheckFailedException notYet) {
      return false;
    }
  }

  private boolean forTheFirstTime(RefusalItems.Seen seen) {
    var values = seen.values();
    values.put(":reasons", AttributeValue.fromSs(List.of(seen.why().word())));
    var row =
        TransactWriteItem.builder()
            .update(
                b ->
                    b.tableName(table)
                        .key(RefusalItems.key(seen.issue()))
                        .updateExpression(RefusalItems.SEEN + ", #reasons :reasons")
                        .conditionExpression("NOT contains(#reasons, :why)")
                        .expressionAttributeNames(seen.names())
                        .expressionAttributeValues(values))
            .build();
    var count =
        TransactWriteItem.builder()
            .update(
                b ->
                    b.tableName(table)
                        .key(RefusalItems.key(seen.day()))
                        .updateExpression("SET #end = if_not_exists(#end, :end) ADD #why :one")
                        .expressionAttributeNames(
                            Map.of("#end", RefusalItems.EXPIRES_AT, "#why", seen.why().word()))
                        .expressionAttributeValues(
                            Map.of(
                                ":one",
                                Item.n(1),
                                ":end",
                                Item.n(RefusalItems.expiresAt(seen.day())))))
            .build();
    try {
      retries.run(() -> client.transactWriteItems(b -> b.transactItems(row, count)));
      return true;
    } catch (TransactionCanceledException e) {
      var counted =
          e.cancellationReasons().stream().anyMatch(r -> "ConditionalCheckFailed".equals(r.code()));
      if (!counted) {
        throw e;
      }
      return false;
    }
  }

  @Override
  public void forget(IssueKey issue) {
    client.deleteItem(b -> b.tableName(table).key(RefusalItems.key(issue)));
  }

  @Override
  public Optional<RefusedIssue> of(IssueKey issue) {
    var found =
        client.getItem(b -> b.tableName(table).key(RefusalItems.key(issue)).consistentRead(true));
    return found.hasItem()
        ? Optional.of(RefusalItems.read(Item.of(found.item())))
        : Optional.empty();
  }

  @Override
  public Map<IssueKey, RefusedIssue> among(Collection<IssueKey> issues) {
    var among = new LinkedHashMap<IssueKey, RefusedIssue>();
    rows.read(issues.stream().map(RefusalItems::key).toList()).stream()
        .map(RefusalItems::read)
        .forEach(refused -> among.put(refused.issue(), refused));
    return among;
  }

  @Override
  public Page<RefusedIssue> latest(Instant now, int limit, @Nullable String from) {
    var oldest = now.minus(RefusalItems.KEPT);
    var last = RefusalItems.month(oldest);
    var start = from == null ? Map.<String, AttributeValue>of() : Positions.read(from);
    var month =
        start.isEmpty()
            ? RefusalItems.month(now)
            : RefusalItems.month(Item.of(start).text(RefusalItems.LIST_KEY));
    var found = new ArrayList<RefusedIssue>();
    for (; !month.isBefore(last); month = month.minusMonths(1)) {
      var page = listed(month, oldest, limit - found.size(), start);
      page.items().forEach(item -> found.add(RefusalItems.read(Item.of(item))));
      if (page.hasLastEvaluatedKey()) {
        return new Page<>(found, Positions.write(page.lastEvaluatedKey()));
      }
      start = Map.of();
      if (found.size() == limit && month.isAfter(last)) {
        var next =
            Map.of(RefusalItems.LIST_KEY, Item.s(RefusalItems.listKey(month.minusMonths(1))));
        return new Page<>(found, Positions.write(next));
      }
    }
    return new Page<>(found, null);
  }

  private QueryResponse listed(
      YearMonth month, Instant oldest, int limit, Map<String, AttributeValue> start) {
    return client.query(
        b -> {
          b.tableName(table)
              .indexName(RefusalItems.LISTED)
              .keyConditionExpression("#k = :k AND #a > :oldest")
              .expressionAttributeNames(
                  Map.of("#k", RefusalItems.LIST_KEY, "#a", RefusalItems.LIST_AT))
              .expressionAttributeValues(
                  Map.of(
                      ":k", Item.s(RefusalItems.listKey(month)),
                      ":oldest", Item.s(Times.sortable(oldest) + "~")))
              .scanIndexForward(false)
              .limit(limit);
          // the beginning of a month is named by its key alone
          if (start.size() > 1) {
            b.exclusiveStartKey(start);
          }
        });
  }

  @Override
  public Map<ClosedGate, Long> since(LocalDate day, Instant now) {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var first = RefusalItems.firstDay(now).isAfter(day) ? RefusalItems.firstDay(now) : day;
    var days =
        Stream.iterate(first, d -> !d.isAfter(today), d -> d.plusDays(1))
            .map(RefusalItems::key)
            .toList();
    var counts = new EnumMap<ClosedGate, Long>(ClosedGate.class);
    for (var row : rows.read(days)) {
      for (var gate : ClosedGate.values()) {
        if (row.has(gate.word())) {
          counts.merge(gate, row.number(gate.word()), Long::sum);
        }
      }
    }
    return counts;
  }
}
