package io.aiclearance.standins.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.standins.AwsClients;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class SqsTest {
  @TempDir Path data;

  @Test
  void a_message_is_sent_received_and_deleted() throws Exception {
    try (var server = Sqs.inMemory(0);
        var client = AwsClients.to(server.endpoint(), SqsClient.builder())) {
      var queue = client.createQueue(q -> q.queueName("jobs")).queueUrl();
      assertTrue(queue.startsWith(server.endpoint().toString()), queue);
      client.sendMessage(m -> m.queueUrl(queue).messageBody("hello"));
      var received = receive(client, queue);
      assertEquals("hello", received.getFirst().body());
      client.deleteMessage(
          d -> d.queueUrl(queue).receiptHandle(received.getFirst().receiptHandle()));
    }
  }

  @Test
  void messages_and_dead_letters_outlive_the_server() throws Exception {
    try (var server = Sqs.onDisk(0, data);
        var client = AwsClients.to(server.endpoint(), SqsClient.builder())) {
      createQueues(client);
      var jobs = url(client, "jobs");
      client.sendMessage(m -> m.queueUrl(jobs).messageBody("done"));
      var done = receive(client, jobs).getFirst();
      client.deleteMessage(d -> d.queueUrl(jobs).receiptHandle(done.receiptHandle()));
      client.sendMessage(m -> m.queueUrl(jobs).messageBody("poison"));
      for (var turn = 0; turn < 3; turn++) receive(client, jobs);
      client.sendMessage(m -> m.queueUrl(jobs).messageBody("kept"));
      for (var body : List.of("1", "2"))
        client.sendMessage(
            m ->
                m.queueUrl(url(client, "tickets.fifo"))
                    .messageBody(body)
                    .messageGroupId("AIC-1")
                    .messageDeduplicationId(body));
    }
    try (var server = Sqs.onDisk(0, data);
        var client = AwsClients.to(server.endpoint(), SqsClient.builder())) {
      createQueues(client);
      assertEquals(List.of("kept"), bodies(receive(client, url(client, "jobs"))));
      assertEquals(List.of("poison"), bodies(receive(client, url(client, "dead"))));
      assertEquals(List.of("1", "2"), bodies(receive(client, url(client, "tickets.fifo"))));
    }
  }

  private static void createQueues(SqsClient client) {
    client.createQueue(q -> q.queueName("dead"));
    var redrive =
        "{\"deadLetterTargetArn\":\"arn:aws:sqs:%s:%s:dead\",\"maxReceiveCount\":2}"
            .formatted(Account.REGION, Account.ID);
    client.createQueue(
        q ->
            q.queueName("jobs")
                .attributes(
                    Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        "0",
                        QueueAttributeName.REDRIVE_POLICY,
                        redrive)));
    client.createQueue(
        q -> q.queueName("tickets.fifo").attributes(Map.of(QueueAttributeName.FIFO_QUEUE, "true")));
  }

  private static String url(SqsClient client, String name) {
    return client.getQueueUrl(q -> q.queueName(name)).queueUrl();
  }

  private static List<Message> receive(SqsClient client, String queue) {
    return client
        .receiveMessage(r -> r.queueUrl(queue).maxNumberOfMessages(10).waitTimeSeconds(1))
        .messages();
  }

  private static List<String> bodies(List<Message> messages) {
    return messages.stream().map(Message::body).sorted().toList();
  }
}
