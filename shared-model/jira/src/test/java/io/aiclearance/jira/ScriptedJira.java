package io.aiclearance.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.aiclearance.jira.JiraCredentials.Basic;
import io.aiclearance.jira.JiraCredentials.ClientCredentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** Answers each call with the next thing that the test has written down, and keeps the call. */
final class ScriptedJira implements AutoCloseable {
  private final HttpServer server;
  private final Deque<Step> script = new ArrayDeque<>();
  private final List<Received> received = new ArrayList<>();
  private JiraCredentials credentials = new Basic("app@example.com", "one");
  private JiraCredentials renewed = credentials;

  record Received(
      String method,
      URI uri,
      String authorization,
      String body,
      Map<String, List<String>> headers) {}

  private interface Step {
    void play(HttpExchange exchange) throws IOException;
  }

  ScriptedJira() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::play);
    server.start();
  }

  private void play(HttpExchange exchange) throws IOException {
    received.add(
        new Received(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            exchange.getRequestHeaders().getFirst("Authorization"),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8),
            Map.copyOf(exchange.getRequestHeaders())));
    script.remove().play(exchange);
    exchange.close();
  }

  ScriptedJira answers(int status, String body) {
    return answers(status, body, Map.of());
  }

  /** Apostrophes stand for quotation marks. */
  ScriptedJira answers(int status, String body, Map<String, String> headers) {
    return answersExactly(status, body.replace('\'', '"'), headers);
  }

  ScriptedJira answersExactly(int status, String body, Map<String, String> headers) {
    script.add(
        exchange -> {
          var bytes = body.getBytes(UTF_8);
          headers.forEach(exchange.getResponseHeaders()::set);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
        });
    return this;
  }

  ScriptedJira answersLate(Duration pause, String body) {
    script.add(
        exchange -> {
          var bytes = body.replace('\'', '"').getBytes(UTF_8);
          sleep(pause);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
        });
    return this;
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  ScriptedJira breaksOff() {
    script.add(
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write("{".getBytes(UTF_8));
          exchange.getResponseBody().flush();
        });
    return this;
  }

  /** Sends the headers at once, and the body too late. */
  ScriptedJira stalls(Duration pause) {
    script.add(
        exchange -> {
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().flush();
          sleep(pause);
        });
    return this;
  }

  ScriptedJira rotatesCredentialsTo(String token) {
    renewed = new Basic("app@example.com", token);
    return this;
  }

  ScriptedJira takes(JiraCredentials now, JiraCredentials later) {
    credentials = now;
    renewed = later;
    return this;
  }

  /** An OAuth client that has its tokens from this server too. */
  ClientCredentials client(String secret) {
    return new ClientCredentials("client-1", secret, uri("/oauth/token"));
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  Jira client() {
    return client("/ex/jira/cloud-1/", Duration.ofSeconds(1));
  }

  Jira client(String base, Duration wholeCall) {
    return Jira.at(
        uri(base),
        new JiraCredentials.Source() {
          @Override
          public JiraCredentials current() {
            return credentials;
          }

          @Override
          public JiraCredentials renewed() {
            credentials = renewed;
            return credentials;
          }
        },
        wholeCall);
  }

  List<Received> received() {
    return received;
  }

  Received only() {
    if (received.size() != 1) {
      throw new AssertionError("not one call but " + received);
    }
    return received.getFirst();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
