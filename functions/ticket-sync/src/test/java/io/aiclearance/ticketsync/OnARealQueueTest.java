package io.aiclearance.ticketsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.runtime.AwsClients;
import io.aiclearance.standins.aws.Sqs;
import io.aiclearance.standins.jira.Fault;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The pauses, spoken to a queue that speaks SQS. */
class OnARealQueueTest {
  @Test
  void a_paused_issues_messages_come_back_together_in_their_order_and_others_go_on()
      throws Exception {
    try (var server = Sqs.inMemory(0);
        var jira = new LocalJira()) {
      var environment = new HashMap<>(jira.environment());
      environment.put("AWS_ENDPOINT_URL_SQS", server.endpoint().toString());
      var sqs = AwsClients.of(environment).sqs().build();
      var queue =
          sqs.createQueue(
                  q ->
                      q.queueName("tickets.fifo")
                          .attributes(
                              Map.of(
                                  QueueAttributeName.FIFO_QUEUE, "true",
                                  QueueAttributeName.VISIBILITY_TIMEOUT, "180")))
              .queueUrl();
      environment.put("TICKET_QUEUE_URL", queue);
      var handler = jira.handler(environment);
      var paused = jira.ask();
      var other = jira.ask();
      for (var n = 1; n <= 3; n++) {
        send(sqs, queue, paused, n);
      }
      jira.standIn()
          .answerNext(
              new Fault.Throttled(Duration.ofSeconds(2), JiraAnswer.RateLimited.PER_ISSUE),
              "POST",
              paused);
      assertEquals(3, turn(sqs, queue, handler));
      send(sqs, queue, other, 4);
      turn(sqs, queue, handler);
      assertEquals(List.of(), jira.commentsFor("approver", paused));
      assertEquals(1, jira.commentsFor("approver", other).size());
      for (var second = 0; jira.commentsFor("approver", paused).size() < 3; second++) {
        assertTrue(second < 20, "the messages never come back");
        turn(sqs, queue, handler);
      }
      assertEquals(List.of(said(1), said(2), said(3)), jira.commentsFor("approver", paused));
    }
  }

  private static String said(int n) {
    return "Your access to Tool " + n + " has ended.";
  }

  private static void send(SqsClient sqs, String queue, String issue, int n) {
    sqs.sendMessage(
        m ->
            m.queueUrl(queue)
                .messageGroupId(issue)
                .messageDeduplicationId("m" + n)
                .messageBody(
                    "{'id':'m%d','issueKey':'%s','notes':[{'template':'access_ended','args':{'tool':'Tool %d'}}]}"
                        .formatted(n, issue, n)
                        .replace('\'', '"')));
  }

  /** As an event-source mapping does it; how many messages came. */
  private static int turn(SqsClient sqs, String queue, TicketSyncHandler handler) {
    var messages =
        sqs.receiveMessage(
                r ->
                    r.queueUrl(queue)
                        .maxNumberOfMessages(5)
                        .waitTimeSeconds(1)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
            .messages();
    var event = new SQSEvent();
    event.setRecords(
        messages.stream()
            .map(
                message -> {
                  var one = new SQSEvent.SQSMessage();
                  one.setMessageId(message.messageId());
                  one.setReceiptHandle(message.receiptHandle());
                  one.setBody(message.body());
                  one.setAttributes(message.attributesAsStrings());
                  return one;
                })
            .toList());
    var failed =
        handler.handleRequest(event, new TimeLeft(30_000)).getBatchItemFailures().stream()
            .map(failure -> failure.getItemIdentifier())
            .toList();
    messages.stream()
        .filter(message -> !failed.contains(message.messageId()))
        .forEach(
            message ->
                sqs.deleteMessage(d -> d.queueUrl(queue).receiptHandle(message.receiptHandle())));
    return messages.size();
  }
}
