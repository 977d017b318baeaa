package io.aiclearance.local.sources;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiclearance.local.functions.FunctionError;
import io.aiclearance.local.functions.LoadedFunction;
import io.aiclearance.local.template.Trigger;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Brings a shard's records to their function in order, and goes past one that fails only when its
 * retries are used up; then the on-failure destination is told.
 *
 * <p>A batch that fails is halved where the mapping says so, which costs no retry.
 */
final class StreamDelivery {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAUSE_MILLIS = 100;
  private static final int LONGEST_PAUSE_MILLIS = 5_000;

  /** Records that belong together, and how often they have failed. */
  private record Part(List<Record> records, int failures) {
    Part from(int index) {
      return new Part(records.subList(index, records.size()), 0);
    }
  }

  /** How many records at the front are done, and the call that said so. */
  private record Answered(int done, String requestId) {}

  private final Trigger.Stream trigger;
  private final LoadedFunction function;
  private final Consumer<String> onFailure;

  StreamDelivery(Trigger.Stream trigger, LoadedFunction function, Consumer<String> onFailure) {
    this.trigger = trigger;
    this.function = function;
    this.onFailure = onFailure;
  }

  /**
   * Delivers a batch to its end.
   *
   * @param settled hears the sequence number up to which everything is done or given up
   */
  void deliver(String shard, List<Record> batch, Consumer<String> settled)
      throws InterruptedException {
    var parts = new ArrayDeque<Part>();
    parts.push(new Part(batch, 0));
    while (!parts.isEmpty()) {
      var part = parts.pop();
      if (part.records().isEmpty()) continue;
      var answer = call(part.records());
      if (answer.done() > 0) {
        settled.accept(number(part.records().get(answer.done() - 1)));
        parts.push(part.from(answer.done()));
      } else if (trigger.bisect() && part.records().size() > 1) {
        halve(part, parts);
      } else {
        var hopeless = hopeless(part);
        if (hopeless.isEmpty()) {
          parts.push(new Part(part.records(), part.failures() + 1));
          Thread.sleep(pause(part.failures()));
        } else {
          onFailure.accept(message(shard, part, answer.requestId(), hopeless.get()));
          settled.accept(number(part.records().getLast()));
        }
      }
    }
  }

  private static void halve(Part part, ArrayDeque<Part> parts) {
    var middle = part.records().size() / 2;
    parts.push(new Part(part.records().subList(middle, part.records().size()), part.failures()));
    parts.push(new Part(part.records().subList(0, middle), part.failures()));
  }

  private Optional<GivenUp.Reason> hopeless(Part part) {
    if (trigger.mostRetries() >= 0 && part.failures() >= trigger.mostRetries())
      return Optional.of(GivenUp.Reason.RETRIES);
    var born = part.records().getFirst().dynamodb().approximateCreationDateTime();
    return trigger
        .oldest()
        .filter(age -> born != null && born.plus(age).isBefore(Instant.now()))
        .map(_ -> GivenUp.Reason.AGE);
  }

  private Answered call(List<Record> records) {
    try {
      var answer = function.invoke(StreamEvents.of(trigger.arn(), records));
      return new Answered(done(records, answer), "");
    } catch (FunctionError e) {
      return new Answered(0, e.requestId());
    } catch (IOException e) {
      return new Answered(0, "");
    }
  }

  private int done(List<Record> records, byte[] answer) throws IOException {
    if (!trigger.partial() || answer.length == 0) return records.size();
    var failures = JSON.readTree(answer).path("batchItemFailures");
    if (failures.isEmpty()) return records.size();
    var numbers = records.stream().map(StreamDelivery::number).toList();
    var lowest = records.size();
    for (var failure : failures) {
      // a number that is not of the batch fails the whole of it
      lowest =
          Math.min(lowest, Math.max(0, numbers.indexOf(failure.path("itemIdentifier").asText())));
    }
    return lowest;
  }

  private String message(String shard, Part part, String requestId, GivenUp.Reason reason) {
    return GivenUp.message(
        requestId,
        function.spec().id(),
        trigger.arn(),
        shard,
        part.records(),
        part.failures() + 1,
        reason);
  }

  private static long pause(int failures) {
    return Math.min(LONGEST_PAUSE_MILLIS, PAUSE_MILLIS << Math.min(failures, 6));
  }

  static String number(Record record) {
    return record.dynamodb().sequenceNumber();
  }
}
