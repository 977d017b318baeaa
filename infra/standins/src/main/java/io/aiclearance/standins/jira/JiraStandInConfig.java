package io.aiclearance.standins.jira;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the stand-in runs.
 *
 * @param port 0 takes any free one
 * @param webhookTarget where events go; absent: they are listed, and sent nowhere
 * @param webhookSecret signs every webhook; empty: they go out unsigned, as Jira's do
 * @param dataDirectory where the site outlives the process; absent: it does not
 * @param clock dates issues and comments; retries of webhooks wait in real time
 * @param webhookRetryDelays one retry after each, then the delivery is given up
 * @param webhookTimeout how long one attempt may take
 */
public record JiraStandInConfig(
    int port,
    @Nullable URI webhookTarget,
    String webhookSecret,
    @Nullable Path dataDirectory,
    Clock clock,
    List<Duration> webhookRetryDelays,
    Duration webhookTimeout) {

  /** Five retries, five to fifteen minutes apart. */
  public static final List<Duration> JIRAS_RETRY_DELAYS =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(8),
          Duration.ofMinutes(10),
          Duration.ofMinutes(12),
          Duration.ofMinutes(15));

  /** The same five, short enough to watch. */
  public static final List<Duration> LOCAL_RETRY_DELAYS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(8),
          Duration.ofSeconds(15));

  public JiraStandInConfig {
    webhookRetryDelays = List.copyOf(webhookRetryDelays);
  }

  /** Any free port, secret {@code local}, nothing kept, events sent nowhere. */
  public static JiraStandInConfig local(Clock clock) {
    return new JiraStandInConfig(
        0, null, "local", null, clock, LOCAL_RETRY_DELAYS, Duration.ofSeconds(30));
  }

  public JiraStandInConfig onPort(int chosen) {
    return new JiraStandInConfig(
        chosen,
        webhookTarget,
        webhookSecret,
        dataDirectory,
        clock,
        webhookRetryDelays,
        webhookTimeout);
  }

  public JiraStandInConfig sendingWebhooksTo(URI target, String secret) {
    return new JiraStandInConfig(
        port, target, secret, dataDirectory, clock, webhookRetryDelays, webhookTimeout);
  }

  public JiraStandInConfig keepingDataIn(Path directory) {
    return new JiraStandInConfig(
        port, webhookTarget, webhookSecret, directory, clock, webhookRetryDelays, webhookTimeout);
  }

  public JiraStandInConfig retryingWebhooksAfter(List<Duration> delays, Duration timeout) {
    return new JiraStandInConfig(
        port, webhookTarget, webhookSecret, dataDirectory, clock, delays, timeout);
  }
}
