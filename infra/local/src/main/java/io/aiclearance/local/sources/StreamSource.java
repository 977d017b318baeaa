package io.aiclearance.local.sources;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiclearance.local.functions.FunctionError;
import io.aiclearance.local.functions.LoadedFunction;
import io.aiclearance.local.template.Trigger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * A DynamoDB stream mapping: each shard's records in order, filtered, retried in halves, and told
 * to the on-failure destination when they are given up.
 */
public final class StreamSource implements Source {
  private static final System.Logger LOG = System.getLogger(StreamSource.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAUSE_MILLIS = 100;

  private final Trigger.Stream trigger;
  private final String streamArn;
  private final DynamoDbStreamsClient streams;
  private final LoadedFunction function;
  private final Consumer<String> onFailure;
  private final StreamFilter filter;
  private final Map<String, String> iterators = new HashMap<>();
  private final Set<String> finished = new HashSet<>();
  private final Thread poller;
  private volatile boolean open = true;
  private volatile int idleRounds;

  /**
   * @param streamArn the real stream's, which only the table's creation tells
   * @param onFailure takes the message about records that were given up
   */
  public StreamSource(
      Trigger.Stream trigger,
      String streamArn,
      DynamoDbStreamsClient streams,
      LoadedFunction function,
      Consumer<String> onFailure) {
    this.trigger = trigger;
    this.streamArn = streamArn;
    this.streams = streams;
    this.function = function;
    this.onFailure = onFailure;
    this.filter = new StreamFilter(trigger.patterns());
    this.poller = Thread.ofVirtual().unstarted(this::poll);
  }

  @Override
  public void start() {
    poller.start();
  }

  private void poll() {
    while (open) {
      try {
        var found = turn();
        idleRounds = found ? 0 : idleRounds + 1;
        if (!found) {
          Thread.sleep(PAUSE_MILLIS);
        }
      } catch (InterruptedException e) {
        return;
      } catch (SdkException e) {
        if (open) {
          LOG.log(System.Logger.Level.WARNING, "the stream cannot be read", e);
          iterators.clear();
        }
      }
    }
  }

  @Override
  public boolean turn() throws InterruptedException {
    var found = false;
    for (var shard :
        streams.describeStream(b -> b.streamArn(streamArn)).streamDescription().shards()) {
      var id = shard.shardId();
      if (finished.contains(id)) {
        continue;
      }
      var iterator = iterators.get(id);
      if (iterator == null) {
        iterator = firstIterator(id);
      }
      found |= read(id, iterator);
    }
    return found;
  }

  private String firstIterator(String shard) {
    return streams
        .getShardIterator(
            b ->
                b.streamArn(streamArn)
                    .shardId(shard)
                    .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
        .shardIterator();
  }

  private boolean read(String shard, String iterator) throws InterruptedException {
    var answer = streams.getRecords(b -> b.shardIterator(iterator).limit(trigger.batchSize()));
    var records = answer.records().stream().filter(filter::passes).toList();
    if (!records.isEmpty()) {
      idleRounds = 0;
      deliver(records, 0);
    }
    @Nullable String next = answer.nextShardIterator();
    if (next == null) {
      finished.add(shard);
    } else {
      iterators.put(shard, next);
    }
    return !answer.records().isEmpty();
  }

  private void deliver(List<Record> records, int attempt) throws InterruptedException {
    var failedFrom = invoke(records);
    if (failedFrom < 0) {
      return;
    }
    var left = records.subList(failedFrom, records.size());
    if (attempt >= trigger.mostRetries()) {
      onFailure.accept(givenUp(left));
      return;
    }
    Thread.sleep(Math.min(5_000, PAUSE_MILLIS << Math.min(attempt, 6)));
    if (trigger.bisect() && failedFrom == 0 && left.size() > 1) {
      deliver(left.subList(0, left.size() / 2), attempt + 1);
      deliver(left.subList(left.size() / 2, left.size()), attempt + 1);
    } else {
      deliver(left, attempt + 1);
    }
  }

  /** Where the function stopped; −1 where it took all. */
  private int invoke(List<Record> records) {
    try {
      var answer = function.invoke(StreamEvents.of(trigger.arn(), records));
      if (!trigger.partial() || answer.length == 0) {
        return -1;
      }
      var failures = JSON.readTree(answer).path("batchItemFailures");
      if (failures.isEmpty()) {
        return -1;
      }
      var sequences = new ArrayList<String>();
      records.forEach(record -> sequences.add(record.dynamodb().sequenceNumber()));
      var lowest = records.size();
      for (var failure : failures) {
        var at = sequences.indexOf(failure.path("itemIdentifier").asText());
        lowest = Math.min(lowest, Math.max(at, 0));
      }
      return lowest;
    } catch (FunctionError | IOException e) {
      return 0;
    }
  }

  private String givenUp(List<Record> records) {
    var message = JSON.createObjectNode().put("version", "1.0");
    message.putObject("requestContext").put("condition", "RetryAttemptsExhausted");
    message
        .putObject("DDBStreamBatchInfo")
        .put("streamArn", trigger.arn())
        .put("startSequenceNumber", records.getFirst().dynamodb().sequenceNumber())
        .put("endSequenceNumber", records.getLast().dynamodb().sequenceNumber())
        .put("batchSize", records.size());
    return message.toString();
  }

  @Override
  public boolean quiet() {
    // two empty rounds: one may have begun before the last write
    return idleRounds >= 2 && !function.busy();
  }

  /** Whoever has just changed something asks for rounds that begin after it. */
  public void stir() {
    idleRounds = 0;
  }

  @Override
  public String name() {
    return "stream of " + streamArn.split("/")[1];
  }

  @Override
  public void close() {
    open = false;
    poller.interrupt();
  }
}
