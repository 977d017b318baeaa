package io.aiclearance.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands between the product and Jira: counts the calls, and lets reporters vanish. */
final class Between implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> PASSED_ON =
      Set.of("authorization", "content-type", "accept", "x-experimentalapi");

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpServer server;
  private final URI jira;
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Set<String> deleted = ConcurrentHashMap.newKeySet();

  Between(URI jira) throws IOException {
    this.jira = jira;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::passOn);
    server.start();
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Every call so far, as method and last part of the path. */
  List<String> calls() {
    return calls;
  }

  /** Their account is deleted: Jira names no reporter for their issues any more. */
  void delete(String account) {
    deleted.add(account);
  }

  private void passOn(HttpExchange exchange) throws IOException {
    try (exchange) {
      var asked = exchange.getRequestURI();
      calls.add(exchange.getRequestMethod() + " " + asked.getPath().replaceAll(".*/", ""));
      var request =
          HttpRequest.newBuilder(jira.resolve(asked))
              .method(
                  exchange.getRequestMethod(),
                  HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) -> {
                if (PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                  request.header(name, values.getFirst());
                }
              });
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      for (var name : List.of("Content-Type", "Retry-After", "RateLimit-Reason")) {
        answer
            .headers()
            .firstValue(name)
            .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
      }
      var body = withoutTheDeleted(answer.body());
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] withoutTheDeleted(byte[] body) throws IOException {
    if (deleted.isEmpty() || body.length == 0 || body[0] != '{') {
      return body;
    }
    JsonNode json = JSON.readTree(body);
    if (json.path("fields") instanceof ObjectNode fields
        && deleted.contains(fields.path("reporter").path("accountId").asText())) {
      fields.putNull("reporter");
    }
    return JSON.writeValueAsBytes(json);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
