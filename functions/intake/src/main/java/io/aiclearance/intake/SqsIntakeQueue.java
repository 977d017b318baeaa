package io.aiclearance.intake;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The intake queue. */
final class SqsIntakeQueue implements TakeAnnouncement.IntakeQueue {
  private static final int MOST_IN_A_BATCH = 10;

  private final SqsClient client;
  private final String url;

  SqsIntakeQueue(SqsClient client, String url) {
    this.client = client;
    this.url = url;
  }

  @Override
  public void put(IntakeMessage message, Duration delay) {
    client.sendMessage(
        b ->
            b.queueUrl(url)
                .messageBody(IntakeCodec.encode(message))
                .delaySeconds(Math.toIntExact(delay.toSeconds())));
  }

  /** Puts them all, or fails; then some may be there, which is harmless. */
  void putAll(List<IntakeMessage> messages) {
    for (var from = 0; from < messages.size(); from += MOST_IN_A_BATCH) {
      var some = messages.subList(from, Math.min(messages.size(), from + MOST_IN_A_BATCH));
      var entries =
          IntStream.range(0, some.size())
              .mapToObj(
                  i ->
                      SendMessageBatchRequestEntry.builder()
                          .id(Integer.toString(i))
                          .messageBody(IntakeCodec.encode(some.get(i)))
                          .build())
              .toList();
      var failed = client.sendMessageBatch(b -> b.queueUrl(url).entries(entries)).failed();
      if (!failed.isEmpty()) {
        throw new IllegalStateException(
            failed.size() + " announcements were not taken: " + failed.getFirst().code());
      }
    }
  }
}
