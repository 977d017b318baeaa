package io.aiclearance.standins.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Posts webhooks in no promised order, each with its own retries, over whatever network. */
final class WebhookSender implements AutoCloseable {
  private static final int AT_ONCE = 64;

  private final List<Duration> retryDelays;
  private final Duration timeout;
  private final Conditions conditions;
  private final DeliveryLog log = new DeliveryLog();
  private final AtomicLong events = new AtomicLong();
  private final Semaphore lines = new Semaphore(AT_ONCE);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(20))
          .build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile @Nullable URI target;
  private volatile String secret;

  WebhookSender(JiraStandInConfig.Webhooks webhooks, Conditions conditions) {
    this.secret = webhooks.secret();
    this.retryDelays = webhooks.retryDelays();
    this.timeout = webhooks.timeout();
    this.target = webhooks.target();
    this.conditions = conditions;
  }

  void target(@Nullable URI chosen) {
    target = chosen;
  }

  /** Signs every attempt from now on, retries of earlier events included. */
  void sign(String chosen) {
    secret = chosen;
  }

  boolean hasTarget() {
    return target != null;
  }

  DeliveryLog log() {
    return log;
  }

  void send(Webhook webhook, Consumer<Webhook> settled) {
    var fate = conditions.now().network().of(events.getAndIncrement());
    if (target == null) {
      log.open(webhook, WebhookDelivery.State.SENT_NOWHERE);
      return;
    }
    log.open(webhook, WebhookDelivery.State.IN_FLIGHT);
    try {
      threads.execute(() -> deliver(webhook, fate, settled));
    } catch (RejectedExecutionException closed) {
      log.close(webhook, WebhookDelivery.State.GIVEN_UP);
    }
  }

  private void deliver(Webhook webhook, Network.Fate fate, Consumer<Webhook> settled) {
    try {
      var copies = new ArrayList<Future<?>>();
      for (var copy : fate.copies()) {
        copies.add(threads.submit(() -> deliver(webhook, copy)));
      }
      Thread.sleep(fate.delay());
      var outcome = fate.lost() ? WebhookDelivery.State.LOST : attempts(webhook);
      for (var copy : copies) {
        copy.get();
      }
      settled.accept(webhook);
      log.close(webhook, outcome);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug);
    }
  }

  /** Nobody knows of copies, so nobody sends them again. */
  private Void deliver(Webhook webhook, Network.Copy copy) throws InterruptedException {
    Thread.sleep(copy.delay());
    var identifier = copy.sameIdentifier() ? webhook.identifier() : UUID.randomUUID().toString();
    attempt(webhook, identifier, 0);
    return null;
  }

  /** Once more, as if the network had doubled it. */
  OptionalInt again(WebhookDelivery delivery) throws InterruptedException {
    return attempt(
        new Webhook(delivery.identifier(), delivery.event(), delivery.issueKey(), delivery.body()),
        delivery.identifier(),
        0);
  }

  private WebhookDelivery.State attempts(Webhook webhook) throws InterruptedException {
    for (var retry = 0; ; retry++) {
      var status = attempt(webhook, webhook.identifier(), retry);
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

  private OptionalInt attempt(Webhook webhook, String identifier, int retry)
      throws InterruptedException {
    var to = target;
    if (to == null) {
      return OptionalInt.empty();
    }
    var request = request(to, webhook.body().getBytes(UTF_8), identifier, retry);
    lines.acquire();
    try {
      return OptionalInt.of(
          http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    } catch (IOException noAnswer) {
      return OptionalInt.empty();
    } finally {
      lines.release();
    }
  }

  private HttpRequest request(URI to, byte[] body, String identifier, int retry) {
    var request =
        HttpRequest.newBuilder(to)
            .timeout(timeout)
            .header("Content-Type", "application/json; charset=UTF-8")
            .header("User-Agent", "Atlassian Webhook HTTP Client")
            .header("X-Atlassian-Webhook-Identifier", identifier)
            .header("X-Atlassian-Webhook-Flow", "Primary")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (retry > 0) {
      request.header("X-Atlassian-Webhook-Retry", String.valueOf(retry));
    }
    var signing = secret;
    if (!signing.isEmpty()) {
      request.header("X-Hub-Signature", Signature.of(signing, body));
    }
    return request.build();
  }

  /** Attempts under way are cut off; what they carried is still unsent in the kept site. */
  @Override
  public void close() {
    threads.shutdownNow();
    http.shutdownNow();
  }
}
