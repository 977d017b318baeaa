package io.aiclearance.local.sources;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.local.functions.FunctionError;
import io.aiclearance.local.functions.LoadedFunction;
import io.aiclearance.local.template.Trigger;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * An SQS event-source mapping: what the function did not report as failed is deleted; the rest
 * comes back after its visibility time-out, or ends in the dead-letter queue.
 */
public final class QueueSource implements Source {
  private static final System.Logger LOG = System.getLogger(QueueSource.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Trigger.Queue trigger;
  private final String queueUrl;
  private final SqsClient sqs;
  private final LoadedFunction function;
  private final Optional<Duration> hidden;
  private final ExecutorService pollers = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger inHand = new AtomicInteger();
  private volatile boolean open = true;

  /**
   * @param hidden how long a failed message is hidden, whatever the function said of it; what the
   *     function or the queue says, if empty
   */
  public QueueSource(
      Trigger.Queue trigger,
      String queueUrl,
      SqsClient sqs,
      LoadedFunction function,
      Optional<Duration> hidden) {
    this.trigger = trigger;
    this.queueUrl = queueUrl;
    this.sqs = sqs;
    this.function = function;
    this.hidden = hidden;
  }

  @Override
  public void start() {
    for (var i = 0; i < Math.min(trigger.concurrency(), 2); i++) {
      pollers.submit(this::poll);
    }
  }

  private void poll() {
    while (open) {
      try {
        turn(1);
      } catch (RuntimeException e) {
        if (open) {
          LOG.log(System.Logger.Level.WARNING, name() + " cannot be polled", e);
          pause();
        }
      }
    }
  }

  @Override
  public boolean turn() {
    return turn(0);
  }

  private boolean turn(int waitSeconds) {
    var messages =
        sqs.receiveMessage(
                b ->
                    b.queueUrl(queueUrl)
                        .maxNumberOfMessages(Math.min(10, trigger.batchSize()))
                        .waitTimeSeconds(waitSeconds)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
            .messages();
    if (messages.isEmpty()) {
      return false;
    }
    inHand.incrementAndGet();
    try {
      var failed = failed(messages);
      for (var message : messages) {
        if (failed.contains(message.messageId())) {
          hidden.ifPresent(pause -> hide(message, pause));
        } else {
          sqs.deleteMessage(b -> b.queueUrl(queueUrl).receiptHandle(message.receiptHandle()));
        }
      }
      return true;
    } finally {
      inHand.decrementAndGet();
    }
  }

  private void hide(Message message, Duration pause) {
    sqs.changeMessageVisibility(
        b ->
            b.queueUrl(queueUrl)
                .receiptHandle(message.receiptHandle())
                .visibilityTimeout(Math.toIntExact(pause.toSeconds())));
  }

  private Set<String> failed(List<Message> messages) {
    var all = new HashSet<String>();
    messages.forEach(message -> all.add(message.messageId()));
    try {
      var answer = function.invoke(SqsEvents.of(trigger.arn(), messages));
      if (!trigger.partial() || answer.length == 0) {
        return Set.of();
      }
      var failed = new HashSet<String>();
      JSON.readTree(answer)
          .path("batchItemFailures")
          .forEach(failure -> failed.add(failure.path("itemIdentifier").asText()));
      // Lambda takes an id that it does not know for a failure of the whole batch
      return all.containsAll(failed) ? failed : all;
    } catch (FunctionError | IOException e) {
      return all;
    }
  }

  @Override
  public boolean quiet() {
    if (inHand.get() > 0 || function.busy()) {
      return false;
    }
    var counts =
        sqs.getQueueAttributes(
                b ->
                    b.queueUrl(queueUrl)
                        .attributeNames(
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
            .attributes();
    return counts.values().stream().allMatch("0"::equals);
  }

  @Override
  public String name() {
    return queueUrl.substring(queueUrl.lastIndexOf('/') + 1);
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    open = false;
    pollers.shutdownNow();
  }

  /** SQS events as Lambda writes them. */
  static final class SqsEvents {
    private SqsEvents() {}

    static byte[] of(String arn, List<Message> messages) throws IOException {
      var event = JSON.createObjectNode();
      var records = event.putArray("Records");
      messages.forEach(message -> records.add(record(arn, message)));
      return JSON.writeValueAsBytes(event);
    }

    private static ObjectNode record(String arn, Message message) {
      var record =
          JSON.createObjectNode()
              .put("messageId", message.messageId())
              .put("receiptHandle", message.receiptHandle())
              .put("body", message.body())
              .put("md5OfBody", message.md5OfBody())
              .put("eventSource", "aws:sqs")
              .put("eventSourceARN", arn)
              .put("awsRegion", arn.split(":")[3]);
      var attributes = record.putObject("attributes");
      message.attributesAsStrings().forEach(attributes::put);
      var own = record.putObject("messageAttributes");
      message
          .messageAttributes()
          .forEach(
              (name, value) ->
                  own.putObject(name)
                      .put("stringValue", value.stringValue())
                      .put("dataType", value.dataType()));
      return record;
    }
  }
}
