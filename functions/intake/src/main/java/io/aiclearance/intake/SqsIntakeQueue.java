package io.aiclearance.intake;

import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The intake queue. */
final class SqsIntakeQueue implements TakeAnnouncement.IntakeQueue {
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
}
