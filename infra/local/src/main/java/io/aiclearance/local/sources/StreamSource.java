package io.aiclearance.local.sources;

import io.aiclearance.local.functions.LoadedFunction;
import io.aiclearance.local.template.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A DynamoDB stream mapping: each shard's records in order, a shard's parent before itself. */
public final class StreamSource implements Source {
  private static final System.Logger LOG = System.getLogger(StreamSource.class.getName());
  private static final int PAUSE_MILLIS = 100;

  private final Trigger.Stream trigger;
  private final String streamArn;
  private final DynamoDbStreamsClient streams;
  private final LoadedFunction function;
  private final StreamDelivery delivery;
  private final StreamFilter filter;
  private final Checkpoints checkpoints;
  private final Map<String, String> iterators = new HashMap<>();
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
      Checkpoints checkpoints,
      Consumer<String> onFailure) {
    this.trigger = trigger;
    this.streamArn = streamArn;
    this.streams = streams;
    this.function = function;
    this.checkpoints = checkpoints;
    this.delivery = new StreamDelivery(trigger, function, onFailure);
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
      } catch (RuntimeException e) {
        if (!pausedAfter(e)) {
          return;
        }
      }
    }
  }

  private boolean pausedAfter(RuntimeException trouble) {
    if (!open) {
      return false;
    }
    LOG.log(System.Logger.Level.WARNING, "the stream cannot be read", trouble);
    try {
      Thread.sleep(PAUSE_MILLIS * 5L);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Override
  public synchronized boolean turn() throws InterruptedException {
    var shards = shards();
    var ids = shards.stream().map(Shard::shardId).collect(Collectors.toSet());
    var found = false;
    for (var shard : shards) {
      @Nullable String parent = shard.parentShardId();
      var waits = parent != null && ids.contains(parent) && !checkpoints.isAtEnd(parent);
      if (!waits && !checkpoints.isAtEnd(shard.shardId())) {
        found |= read(shard.shardId());
      }
    }
    return found;
  }

  private List<Shard> shards() {
    var found = new ArrayList<Shard>();
    @Nullable String last = null;
    do {
      var request = DescribeStreamRequest.builder().streamArn(streamArn);
      if (last != null) {
        request.exclusiveStartShardId(last);
      }
      var stream = streams.describeStream(request.build()).streamDescription();
      found.addAll(stream.shards());
      last = stream.lastEvaluatedShardId();
    } while (last != null);
    return found;
  }

  private boolean read(String shard) throws InterruptedException {
    // put back when all is settled: whatever interrupts goes on from the checkpoint
    var iterator = iterators.remove(shard);
    if (iterator == null) {
      iterator = iterator(shard);
    }
    var from = iterator;
    try {
      var answer = streams.getRecords(b -> b.shardIterator(from).limit(trigger.batchSize()));
      var records = answer.records();
      if (!records.isEmpty()) {
        idleRounds = 0;
        delivery.deliver(
            shard,
            records.stream().filter(filter::passes).toList(),
            number -> checkpoints.settle(shard, number));
        checkpoints.settle(shard, StreamDelivery.number(records.getLast()));
      }
      @Nullable String next = answer.nextShardIterator();
      if (next == null) {
        checkpoints.end(shard);
      } else {
        iterators.put(shard, next);
      }
      return !records.isEmpty();
    } catch (ExpiredIteratorException | TrimmedDataAccessException e) {
      LOG.log(System.Logger.Level.DEBUG, "read again from the checkpoint", e);
      return false;
    }
  }

  private String iterator(String shard) {
    var request = GetShardIteratorRequest.builder().streamArn(streamArn).shardId(shard);
    checkpoints
        .of(shard)
        .ifPresentOrElse(
            number ->
                request
                    .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                    .sequenceNumber(number),
            () -> request.shardIteratorType(ShardIteratorType.TRIM_HORIZON));
    return streams.getShardIterator(request.build()).shardIterator();
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
