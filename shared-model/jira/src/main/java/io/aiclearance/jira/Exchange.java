package io.aiclearance.jira;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends one request and bounds what comes back, in time and in size. */
final class Exchange {
  private static final long LARGEST_ANSWER = 8L * 1024 * 1024;

  private final HttpClient http;
  private final String partner;

  /**
   * @param partner whom the requests go to, as the texts name them
   */
  Exchange(HttpClient http, String partner) {
    this.http = http;
    this.partner = partner;
  }

  /** What came of it. */
  sealed interface Result {
    record Answered(HttpResponse<byte[]> response) implements Result {}

    record NoAnswer(boolean wasSent, String why) implements Result {}

    /** It was not even tried. */
    record NotSent(JiraAnswer.Failure<?> failure) implements Result {}
  }

  Result send(HttpRequest request, Deadline deadline) {
    if (deadline.passed()) {
      return new Result.NoAnswer(false, partner + " was not asked: no time was left.");
    }
    // a request's own time-out ends with the headers: this one covers the body too
    var pending =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
    try {
      return new Result.Answered(pending.get(deadline.left().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      pending.cancel(true);
      return new Result.NoAnswer(
          true, partner + " did not answer within " + deadline.limit().toMillis() + " ms.");
    } catch (ExecutionException e) {
      return noAnswer(e.getCause());
    } catch (InterruptedException e) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      return new Result.NoAnswer(true, "The call was interrupted.");
    }
  }

  private Result noAnswer(@Nullable Throwable cause) {
    return switch (cause) {
      case ConnectException _, HttpConnectTimeoutException _ ->
          new Result.NoAnswer(false, partner + " could not be reached.");
      case IOException broken ->
          new Result.NoAnswer(
              true, "The connection broke: " + broken.getClass().getSimpleName() + ".");
      case null, default -> throw new IllegalStateException("the HTTP client failed", cause);
    };
  }
}
