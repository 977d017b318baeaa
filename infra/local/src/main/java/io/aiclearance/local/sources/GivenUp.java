package io.aiclearance.local.sources;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** What Lambda tells an on-failure destination: where records are, not what they say. */
final class GivenUp {
  /** Why nothing more is tried. */
  enum Reason {
    RETRIES("RetryAttemptsExhausted"),
    AGE("RecordAgeExceeded");

    private final String condition;

    Reason(String condition) {
      this.condition = condition;
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private GivenUp() {}

  static String message(
      String requestId,
      String function,
      String streamArn,
      String shard,
      List<Record> records,
      int calls,
      Reason reason) {
    var message =
        JSON.createObjectNode().put("version", "1.0").put("timestamp", Instant.now().toString());
    var account = streamArn.split(":");
    message
        .putObject("requestContext")
        .put("requestId", requestId)
        .put(
            "functionArn",
            "arn:aws:lambda:" + account[3] + ":" + account[4] + ":function:" + function)
        .put("condition", reason.condition)
        .put("approximateInvokeCount", calls);
    message
        .putObject("responseContext")
        .put("statusCode", 200)
        .put("executedVersion", "$LATEST")
        .put("functionError", "Unhandled");
    message
        .putObject("DDBStreamBatchInfo")
        .put("shardId", shard)
        .put("startSequenceNumber", records.getFirst().dynamodb().sequenceNumber())
        .put("endSequenceNumber", records.getLast().dynamodb().sequenceNumber())
        .put("approximateArrivalOfFirstRecord", arrival(records.getFirst()))
        .put("approximateArrivalOfLastRecord", arrival(records.getLast()))
        .put("batchSize", records.size())
        .put("streamArn", streamArn);
    return message.toString();
  }

  private static String arrival(Record record) {
    return String.valueOf(record.dynamodb().approximateCreationDateTime());
  }
}
