package io.aiclearance.intake;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Messages as Lambda hands them to the worker. */
final class Batch {
  private final List<SQSEvent.SQSMessage> messages = new ArrayList<>();

  static Batch of(String... bodies) {
    var batch = new Batch();
    for (var body : bodies) {
      batch.and(body, "no-handle", 1);
    }
    return batch;
  }

  Batch and(String body, String receiptHandle, int receives) {
    var message = new SQSEvent.SQSMessage();
    message.setMessageId("m" + messages.size());
    message.setBody(body);
    message.setReceiptHandle(receiptHandle);
    message.setAttributes(Map.of("ApproximateReceiveCount", Integer.toString(receives)));
    messages.add(message);
    return this;
  }

  /** Which messages the worker gives back. */
  List<String> workedOnBy(IntakeHandler worker) {
    var event = new SQSEvent();
    event.setRecords(messages);
    return worker.handleRequest(event, new TimeLeft(60_000)).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  static String announced(String key, int attempt) {
    return announced(key, "jira:issue_created", attempt);
  }

  static String announced(String key) {
    return announced(key, 1);
  }

  static String announced(String key, String cause, int attempt) {
    return "{\"issueKey\":\"%s\",\"issueId\":\"1\",\"cause\":\"%s\",\"receivedAt\":\"%s\",\"attempt\":%d}"
        .formatted(key, cause, Instant.parse("2026-01-05T09:30:00Z"), attempt);
  }
}
