package io.aiclearance.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.aiclearance.local.functions.FunctionError;
import io.aiclearance.local.sources.Source;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;

/** The levers of the local system, which the product does not have. */
final class Control implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST_QUIESCE = Duration.ofSeconds(60);

  private final LocalSystem system;
  private final HttpServer server;

  Control(LocalSystem system, int port) throws IOException {
    this.system = system;
    this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        route(exchange);
      } catch (FunctionError e) {
        send(exchange, 502, JSON.createObjectNode().put("error", e.getMessage()).toString());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Exception e) {
        send(
            exchange,
            400,
            JSON.createObjectNode().put("error", String.valueOf(e.getMessage())).toString());
      }
    }
  }

  private void route(HttpExchange exchange) throws Exception {
    var path = exchange.getRequestURI().getPath();
    var call = exchange.getRequestMethod() + " " + path;
    switch (call) {
      case "GET /status" -> status(exchange);
      case "GET /token" -> {
        var query = String.valueOf(exchange.getRequestURI().getRawQuery());
        if (!query.startsWith("as=")) {
          throw new IllegalArgumentException("say who: /token?as=approver@example.com");
        }
        var email = URLDecoder.decode(query.substring(3), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "text/plain");
        send(exchange, 200, system.standIns().oidc.tokenFor(email));
      }
      case "POST /clock" -> {
        system.advance(JSON.readTree(exchange.getRequestBody()).path("advance").asText());
        status(exchange);
      }
      case "POST /quiesce" -> quiesce(exchange);
      default -> {
        if (!call.startsWith("POST /schedules/")) {
          send(exchange, 404, JSON.createObjectNode().put("error", "no " + call).toString());
          return;
        }
        var id = path.substring("/schedules/".length());
        var answer = system.runSchedule(id);
        send(
            exchange,
            answer.isPresent() ? 200 : 404,
            answer.orElseGet(
                () -> JSON.createObjectNode().put("error", "no schedule " + id).toString()));
      }
    }
  }

  private void status(HttpExchange exchange) throws IOException {
    var status = JSON.createObjectNode().put("ready", true);
    status.put("now", system.clock().instant().toString());
    status.put("product", system.address().toString());
    var running = status.putArray("sources");
    system.sources().stream().map(Source::name).forEach(running::add);
    send(exchange, 200, status.toString());
  }

  private void quiesce(HttpExchange exchange) throws IOException, InterruptedException {
    var busy = system.quiesce(LONGEST_QUIESCE);
    var answer = JSON.createObjectNode().put("quiet", busy.isEmpty());
    busy.forEach(answer.putArray("busy")::add);
    var letters = answer.putObject("deadLetters");
    system.deadLetters().forEach(letters::put);
    send(exchange, busy.isEmpty() ? 200 : 504, answer.toString());
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    if (!exchange.getResponseHeaders().containsKey("content-type")) {
      exchange.getResponseHeaders().set("content-type", "application/json");
    }
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
