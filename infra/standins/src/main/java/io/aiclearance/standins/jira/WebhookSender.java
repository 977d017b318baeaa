package io.aiclearance.standins.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Posts webhooks in no promised order, each with its own retries. */
final class WebhookSender implements AutoCloseable {
  private final String secret;
  private final List<Duration> retryDelays;
  private final Duration timeout;
  private final DeliveryLog log = new DeliveryLog();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(20))
          .build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile @Nullable URI target;

  WebhookSender(JiraStandInConfig config) {
    this.secret = config.webhooks().secret();
    this.retryDelays = config.webhooks().retryDelays();
    this.timeout = config.webhooks().timeout();
    this.target = config.webhooks().target();
  }

  void target(@Nullable URI chosen) {
    target = chosen;
  }

  boolean hasTarget() {
    return target != null;
  }

  DeliveryLog log() {
    return log;
  }

  void send(Webhook webhook, Consumer<Webhook> settled) {
    if (target == null) {
      log.open(webhook, WebhookDelivery.State.SENT_NOWHERE);
      return;
    }
    log.open(webhook, WebhookDelivery.State.IN_FLIGHT);
    try {
      threads.execute(() -> deliver(webhook, settled));
    } catch (RejectedExecutionException closed) {
      log.close(webhook, WebhookDelivery.State.GIVEN_UP);
    }
  }

  private void deliver(Webhook webhook, Consumer<Webhook> settled) {
    try {
      var outcome = attempts(webhook);
      settled.accept(webhook);
      log.close(webhook, outcome);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private WebhookDelivery.State attempts(Webhook webhook) throws InterruptedException {
    for (var retry = 0; ; retry++) {
      var status = attempt(webhook, retry);
      log.attempted(webhook, new WebhookDelivery.Attempt(retry, status));
      if (status.isPresent() && status.getAsInt() / 100 == 2) {
        return WebhookDelivery.State.DELIVERED;
      }
      if (!worthARetry(status)) {
        return WebhookDelivery.State.REFUSED;
      }
      if (retry == retryDelays.size()) {
        return WebhookDelivery.State.GIVEN_UP;
      }
      Thread.sleep(retryDelays.get(retry));
    }
  }

  private static boolean worthARetry(OptionalInt status) {
    return status.isEmpty()
        || status.getAsInt() >= 500
        || List.of(408, 409, 425, 429).contains(status.getAsInt());
  }

  private OptionalInt attempt(Webhook webhook, int retry) throws InterruptedException {
    var to = target;
    if (to == null) {
      return OptionalInt.empty();
    }
    var body = webhook.body().getBytes(UTF_8);
    var request =
        HttpRequest.newBuilder(to)
            .timeout(timeout)
            .header("Content-Type", "application/json; charset=UTF-8")
            .header("User-Agent", "Atlassian Webhook HTTP Client")
            .header("X-Atlassian-Webhook-Identifier", webhook.identifier())
            .header("X-Atlassian-Webhook-Flow", "Primary")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (retry > 0) {
      request.header("X-Atlassian-Webhook-Retry", String.valueOf(retry));
    }
    if (!secret.isEmpty()) {
      request.header("X-Hub-Signature", Signature.of(secret, body));
    }
    try {
      return OptionalInt.of(
          http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode());
    } catch (IOException noAnswer) {
      return OptionalInt.empty();
    }
  }

  /** Attempts under way are cut off; what they carried is still unsent in the kept site. */
  @Override
  public void close() {
    threads.shutdownNow();
    http.shutdownNow();
  }
}
