package io.aiclearance.local.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.aiclearance.local.demo.Demo;
import io.aiclearance.local.demo.DemoZip;
import io.aiclearance.local.demo.Sorter;
import io.aiclearance.local.template.Trigger;
import io.aiclearance.standins.aws.Sqs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class QueuesAsLambdaTest {
  private static final String ARN = "arn:aws:sqs:eu-west-1:123456789012:";

  @TempDir private Path folder;
  private final Sqs server;
  private final SqsClient sqs;

  QueuesAsLambdaTest() throws Exception {
    server = Sqs.inMemory(0);
    sqs = Local.client(SqsClient.builder(), server.endpoint());
  }

  private String dead = "";

  @BeforeEach
  void deadLetters() {
    dead = sqs.createQueue(b -> b.queueName("dead")).queueUrl();
  }

  @AfterEach
  void stop() throws Exception {
    sqs.close();
    server.close();
  }

  private String queue(int maximumReceives) {
    return sqs.createQueue(
            b ->
                b.queueName("work")
                    .attributes(
                        Map.of(
                            QueueAttributeName.VISIBILITY_TIMEOUT,
                            "0",
                            QueueAttributeName.REDRIVE_POLICY,
                            "{\"deadLetterTargetArn\":\"%sdead\",\"maxReceiveCount\":%d}"
                                .formatted(ARN, maximumReceives))))
        .queueUrl();
  }

  private QueueSource source(String url, boolean partial) throws IOException {
    var function =
        Demo.load(
            Sorter.class,
            DemoZip.in(folder),
            Duration.ofSeconds(20),
            Map.of(
                "JOURNAL", folder.resolve("journal").toString(),
                "PARTIAL", String.valueOf(partial)));
    var trigger = new Trigger.Queue(ARN + "work", 10, Duration.ZERO, 2, partial);
    return new QueueSource(trigger, url, sqs, function, Optional.empty());
  }

  private List<String> batches() throws IOException {
    return Files.readAllLines(folder.resolve("journal"));
  }

  private void turnUntilNothingComes(QueueSource source) throws Exception {
    var empty = 0;
    while (empty < 3) {
      empty = source.turn() ? 0 : empty + 1;
    }
  }

  private int depth(String url) {
    return Integer.parseInt(
        sqs.getQueueAttributes(
                b ->
                    b.queueUrl(url)
                        .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
            .attributesAsStrings()
            .getOrDefault("ApproximateNumberOfMessages", "0"));
  }

  @Test
  void only_what_failed_comes_again_and_ends_in_the_dead_letter_queue() throws Exception {
    var url = queue(3);
    for (var body : List.of("one", "bad", "two")) {
      sqs.sendMessage(b -> b.queueUrl(url).messageBody(body));
    }
    turnUntilNothingComes(source(url, true));
    var seen = String.join(" ", batches());
    assertEquals(1, occurrences("one", seen));
    assertEquals(1, occurrences("two", seen));
    assertEquals(3, occurrences("bad", seen));
    assertEquals(0, depth(url));
    assertEquals(1, depth(dead));
  }

  @Test
  void a_batch_whose_function_throws_comes_again_as_a_whole() throws Exception {
    var url = queue(2);
    for (var body : List.of("one", "bad")) {
      sqs.sendMessage(b -> b.queueUrl(url).messageBody(body));
    }
    turnUntilNothingComes(source(url, false));
    assertEquals(2, occurrences("one", String.join(" ", batches())));
    assertEquals(2, depth(dead));
  }

  @Test
  void a_group_keeps_its_order_while_a_message_of_it_is_in_hand() throws Exception {
    var url =
        sqs.createQueue(
                b ->
                    b.queueName("work.fifo")
                        .attributes(
                            Map.of(
                                QueueAttributeName.FIFO_QUEUE, "true",
                                QueueAttributeName.VISIBILITY_TIMEOUT, "1")))
            .queueUrl();
    for (var body : List.of("bad first", "second")) {
      sqs.sendMessage(
          b ->
              b.queueUrl(url)
                  .messageBody(body)
                  .messageGroupId("g")
                  .messageDeduplicationId(body.replace(" ", "-")));
    }
    var source =
        new QueueSource(
            new Trigger.Queue(ARN + "work.fifo", 1, Duration.ZERO, 2, true),
            url,
            sqs,
            Demo.load(
                Sorter.class,
                DemoZip.in(folder),
                Duration.ofSeconds(20),
                Map.of("JOURNAL", folder.resolve("journal").toString(), "PARTIAL", "true")),
            Optional.empty());
    source.turn();
    assertFalse(source.turn());
    Thread.sleep(1_500);
    source.turn();
    assertEquals(List.of("bad first", "bad first"), batches());
  }

  private static int occurrences(String word, String in) {
    return in.split(word, -1).length - 1;
  }
}
