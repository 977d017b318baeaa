package io.aiclearance.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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
  private JiraCredentials credentials = new JiraCredentials("app@example.com", "one");
  private JiraCredentials renewed = credentials;

  record Received(String method, URI uri, String authorization, String body) {}

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
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    script.remove().play(exchange);
    exchange.close();
  }

  ScriptedJira answers(int status, String body) {
    return answers(status, body, Map.of());
  }

  ScriptedJira answers(int status, String body, Map<String, String> headers) {
    script.add(
        exchange -> {
          var bytes = body.replace('\'', '"').getBytes(UTF_8);
          headers.forEach(exchange.getResponseHeaders()::set);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
        });
    return this;
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
          try {
            Thread.sleep(pause);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return this;
  }

  ScriptedJira rotatesCredentialsTo(String token) {
    renewed = new JiraCredentials("app@example.com", token);
    return this;
  }

  Jira client() {
    return Jira.at(
        URI.create("http://localhost:" + server.getAddress().getPort() + "/ex/jira/cloud-1/"),
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
        Duration.ofSeconds(1));
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
