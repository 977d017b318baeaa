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
 * @param webhooks where events go, and how
 * @param dataDirectory where the site outlives the process; absent: it does not
 * @param clock dates issues and comments; retries of webhooks wait in real time
 * @param behaviour the unpleasant sides, each of which can be changed while it runs
 */
public record JiraStandInConfig(
    int port, Webhooks webhooks, @Nullable Path dataDirectory, Clock clock, Behaviour behaviour) {

  /**
   * @param target absent: events are listed, and sent nowhere
   * @param secret signs every webhook; empty: they go out unsigned, as Jira's do
   * @param retryDelays one retry after each, then the delivery is given up
   * @param timeout how long one attempt may take
   */
  public record Webhooks(
      @Nullable URI target, String secret, List<Duration> retryDelays, Duration timeout) {
    public Webhooks {
      retryDelays = List.copyOf(retryDelays);
    }
  }

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

  /** Any free port, secret {@code local}, nothing kept, events sent nowhere, all as it should. */
  public static JiraStandInConfig local(Clock clock) {
    return new JiraStandInConfig(
        0,
        new Webhooks(null, "local", LOCAL_RETRY_DELAYS, Duration.ofSeconds(30)),
        null,
        clock,
        Behaviour.USUAL);
  }

  public JiraStandInConfig onPort(int chosen) {
    return new JiraStandInConfig(chosen, webhooks, dataDirectory, clock, behaviour);
  }

  public JiraStandInConfig sendingWebhooksTo(URI target, String secret) {
    return with(new Webhooks(target, secret, webhooks.retryDelays(), webhooks.timeout()));
  }

  public JiraStandInConfig retryingWebhooksAfter(List<Duration> delays, Duration timeout) {
    return with(new Webhooks(webhooks.target(), webhooks.secret(), delays, timeout));
  }

  public JiraStandInConfig keepingDataIn(Path directory) {
    return new JiraStandInConfig(port, webhooks, directory, clock, behaviour);
  }

  public JiraStandInConfig behaving(Behaviour other) {
    return new JiraStandInConfig(port, webhooks, dataDirectory, clock, other);
  }

  private JiraStandInConfig with(Webhooks other) {
    return new JiraStandInConfig(port, other, dataDirectory, clock, behaviour);
  }
}
