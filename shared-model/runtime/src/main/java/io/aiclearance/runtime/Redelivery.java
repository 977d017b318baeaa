package io.aiclearance.runtime;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * When messages that a handler gives back come again. The pause is the queue's: nothing here waits.
 *
 * <p>A message group stays where it is until the last of its messages in flight is visible again,
 * so messages of one group that are given back together want the same pause.
 */
public final class Redelivery {
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(15);

  /** SQS hides no message for longer than twelve hours, the time that it was hidden included. */
  private static final Duration LONGEST_PAUSE = Duration.ofHours(11);

  private static final System.Logger LOG = System.getLogger(Redelivery.class.getName());

  private final SqsClient client;
  private final String queueUrl;
  private final RandomGenerator random;

  public Redelivery(SqsClient client, String queueUrl, RandomGenerator random) {
    this.client = client;
    this.queueUrl = queueUrl;
    this.random = random;
  }

  /** Of a queue, whose role may change how long it hides a message. */
  public static Redelivery of(SqsClient client, String queueUrl) {
    // instances that start from one snapshot must not share their randomness
    return new Redelivery(client, queueUrl, new SecureRandom());
  }

  /**
   * How often a message has come, this time included; once where it does not say.
   *
   * @param attributes the message's own, as the queue hands them over
   */
  public static int receives(@Nullable Map<String, String> attributes) {
    var said = attributes == null ? null : attributes.get("ApproximateReceiveCount");
    return said != null && said.matches("\\d{1,9}") ? Integer.parseInt(said) : 1;
  }

  /**
   * How long to leave alone what did not answer: 10 seconds at first, twice as long each time, 15
   * minutes at most, and a random half of it less, so that what failed together does not come back
   * together.
   *
   * @param receives how often the message has come, this time included
   */
  public Duration backoff(int receives) {
    var doublings = Math.clamp(receives - 1L, 0, 7);
    var most = Math.min(FIRST.toMillis() << doublings, LONGEST_BACKOFF.toMillis());
    return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
  }

  /** That backoff, or what was asked for where it is longer. */
  public Duration backoff(int receives, Duration atLeast) {
    var backoff = backoff(receives);
    return backoff.compareTo(atLeast) < 0 ? atLeast : backoff;
  }

  /**
   * Lets a message that is reported as failed come again after the pause, in whole seconds rounded
   * up. Where that cannot be arranged it comes after the queue's own visibility time-out, which is
   * as right and only less polite.
   */
  public void after(Duration pause, String receiptHandle) {
    var seconds = Math.clamp(pause.plusMillis(999).toSeconds(), 0, LONGEST_PAUSE.toSeconds());
    try {
      client.changeMessageVisibility(
          b ->
              b.queueUrl(queueUrl)
                  .receiptHandle(receiptHandle)
                  .visibilityTimeout(Math.toIntExact(seconds)));
    } catch (SdkException notNow) {
      LOG.log(
          System.Logger.Level.WARNING,
          "A message comes again at the queue''s own time: {0}",
          notNow.getMessage());
    }
  }
}
