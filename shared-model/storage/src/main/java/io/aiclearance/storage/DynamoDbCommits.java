package io.aiclearance.storage;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.OutboxMessage.JobDue;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.evidence.EventStamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Writes a transition as one transaction: states on the versions they were decided on, their
 * events, the versions that are kept, the outbox, and the rows that there can be only one of (R4.2,
 * R7.1).
 */
public final class DynamoDbCommits implements Commits {
  private static final String CONDITION_FAILED = "ConditionalCheckFailed";

  private final ClearanceTable table;
  private final EventStamp stamp;
  private final Retries retries;
  private final Uniqueness unique;

  public DynamoDbCommits(DynamoDbClient client, String table, EventStamp stamp) {
    this.table = new ClearanceTable(client, table);
    this.stamp = stamp;
    this.retries = new Retries();
    this.unique = new Uniqueness(table);
  }

  @Override
  public CommitOutcome commit(Transition transition) {
    var writes = new ArrayList<TransactWriteItem>();
    var firstEvent = transition.changes().getFirst().event();
    var firstHash = "";
    for (var change : transition.changes()) {
      var before = change.after().revision();
      var event = stamp.stamp(change.event(), before.lastEventHash());
      var written = new Revision(before.version() + 1, event.contentHash());
      firstHash = firstHash.isEmpty() ? event.contentHash() : firstHash;
      writes.add(state(change, before, written));
      writes.add(putNew(EventItems.write(change.event(), event)));
      if (change.after() instanceof Governed governed) {
        writes.add(putNew(GovernedItems.version(governed, written)));
      }
      writes.addAll(unique.rows(change));
    }
    for (var i = 0; i < transition.outbox().size(); i++) {
      var id = firstEvent.id() + "~" + i;
      writes.add(putNew(OutboxItems.write(id, transition.outbox().get(i), firstEvent.at())));
    }
    try {
      retries.run(() -> table.client().transactWriteItems(b -> b.transactItems(writes)));
      return new CommitOutcome.Committed();
    } catch (TransactionCanceledException e) {
      return explain(e, Keys.event(firstEvent.id()), firstHash);
    }
  }

  @Override
  public CommitOutcome remind(Job job, Instant now, Instant nextLook) {
    var id = job.ref() + "@" + nextLook.toEpochMilli();
    var keys = Keys.of(job.ref());
    var dueAt = Due.at(nextLook, job.id().toString());
    var write =
        TransactWriteItem.builder()
            .update(
                b ->
                    b.tableName(table.name())
                        .key(keys.attributes())
                        .updateExpression("SET #a = :a")
                        .conditionExpression("#v = :v AND attribute_exists(#a) AND #a < :a")
                        .expressionAttributeNames(
                            Map.of("#a", Keys.DUE_AT, "#v", EntityItems.VERSION))
                        .expressionAttributeValues(
                            Map.of(":a", Item.s(dueAt), ":v", Item.n(job.revision().version()))))
            .build();
    var message = putNew(OutboxItems.write(id, new JobDue(job.id(), now), now));
    try {
      retries.run(() -> table.client().transactWriteItems(b -> b.transactItems(write, message)));
      return new CommitOutcome.Committed();
    } catch (TransactionCanceledException e) {
      // a lost answer counts as this too: the job is then looked at again later, which is harmless
      return new CommitOutcome.Stale();
    }
  }

  private TransactWriteItem state(Change change, Revision before, Revision written) {
    var item = EntityItems.write(change.after(), written);
    if (before.isNew()) {
      return putNew(item);
    }
    return put(
        Put.builder()
            .tableName(table.name())
            .item(item.attributes())
            .conditionExpression("#v = :v")
            .expressionAttributeNames(Map.of("#v", EntityItems.VERSION))
            .expressionAttributeValues(Map.of(":v", Item.n(before.version()))));
  }

  private CommitOutcome explain(TransactionCanceledException e, Keys firstEvent, String hash) {
    var reasons = e.cancellationReasons();
    if (reasons.stream().noneMatch(reason -> CONDITION_FAILED.equals(reason.code()))) {
      throw e;
    }
    // an earlier attempt of this very commit may have had its effect and lost its answer
    var ours =
        table
            .find(firstEvent)
            .filter(item -> item.text(EventItems.CONTENT_HASH).equals(hash))
            .isPresent();
    if (ours) {
      return new CommitOutcome.Committed();
    }
    // whoever was late finds the winner's rows too, but what was decided on is what has changed
    var failed = reasons.stream().filter(reason -> CONDITION_FAILED.equals(reason.code())).toList();
    return Uniqueness.inTheWay(failed).orElseGet(CommitOutcome.Stale::new);
  }

  private TransactWriteItem putNew(Item item) {
    return put(
        Put.builder()
            .tableName(table.name())
            .item(item.attributes())
            .conditionExpression("attribute_not_exists(" + Keys.PK + ")"));
  }

  private static TransactWriteItem put(Put.Builder put) {
    return TransactWriteItem.builder().put(put.build()).build();
  }
}
