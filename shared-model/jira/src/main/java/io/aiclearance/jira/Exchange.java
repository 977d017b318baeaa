package io.aiclearance.jira;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends one request and bounds what comes back, in time and in size. */
final class Exchange {
  private static final long LARGEST_ANSWER = 8L * 1024 * 1024;

  private final HttpClient http;
  private final String base;
  private final Duration limit;

  Exchange(HttpClient http, URI base, Duration limit) {
    this.http = http;
    this.base = base.toString().replaceAll("/+$", "");
    this.limit = limit;
  }

  /** What came of it: an answer, or none. */
  sealed interface Result {
    record Answered(HttpResponse<byte[]> response) implements Result {}

    record NoAnswer(boolean wasSent, String why) implements Result {}
  }

  Result send(Call call, String authorization) {
    var request =
        HttpRequest.newBuilder(URI.create(base + call.pathAndQuery()))
            .header("Authorization", authorization)
            .header("Accept", "application/json");
    call.body()
        .ifPresentOrElse(
            body ->
                request
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)),
            request::GET);
    // a request's own time-out ends with the headers: this one covers the body too
    var pending =
        http.sendAsync(
            request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
    try {
      return new Result.Answered(pending.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      pending.cancel(true);
      return new Result.NoAnswer(true, "Jira did not answer within " + limit.toMillis() + " ms.");
    } catch (ExecutionException e) {
      return noAnswer(e.getCause());
    } catch (InterruptedException e) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      return new Result.NoAnswer(true, "The call was interrupted.");
    }
  }

  private static Result noAnswer(@Nullable Throwable cause) {
    return switch (cause) {
      case ConnectException _, HttpConnectTimeoutException _ ->
          new Result.NoAnswer(false, "Jira could not be reached.");
      case IOException broken ->
          new Result.NoAnswer(
              true, "The connection broke: " + broken.getClass().getSimpleName() + ".");
      case null, default -> throw new IllegalStateException("the HTTP client failed", cause);
    };
  }
}
