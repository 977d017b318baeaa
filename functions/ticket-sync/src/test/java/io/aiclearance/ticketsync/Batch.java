package io.aiclearance.ticketsync;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A batch of the ticket queue, as Lambda hands it over. */
final class Batch {
  private final List<SQSEvent.SQSMessage> messages = new ArrayList<>();
  private int receives = 1;

  /** How often the messages that follow have come. */
  Batch received(int times) {
    receives = times;
    return this;
  }

  /** A message in its issue's group; its SQS id is the outbox id too. */
  Batch message(String id, String issue, String rest) {
    return raw(
        id, issue, "{'id':'%s','issueKey':'%s',%s}".formatted(id, issue, rest).replace('\'', '"'));
  }

  Batch raw(String id, String group, String body) {
    var message = new SQSEvent.SQSMessage();
    message.setMessageId(id);
    message.setReceiptHandle(id);
    message.setBody(body);
    message.setAttributes(
        Map.of("MessageGroupId", group, "ApproximateReceiveCount", Integer.toString(receives)));
    messages.add(message);
    return this;
  }

  /** The ids of the messages that are to come again. */
  List<String> failingAt(TicketSyncHandler handler, int millisLeft) {
    var event = new SQSEvent();
    event.setRecords(messages);
    return handler.handleRequest(event, new TimeLeft(millisLeft)).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  List<String> failingAt(TicketSyncHandler handler) {
    return failingAt(handler, 30_000);
  }
}
