package io.aiclearance.local.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.aiclearance.local.functions.FunctionError;
import io.aiclearance.local.functions.LoadedFunction;
import io.aiclearance.local.template.Trigger;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/** API Gateway's HTTP API: routes as the template has them, the authorizer, payload format 2.0. */
public final class Gateway implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_BYTES = 10 * 1024 * 1024;

  private final List<Mounted> routes = new ArrayList<>();
  private final HttpServer server;
  private final Optional<JwtAuthorizer> authorizer;

  private record Mounted(Trigger.Route route, List<String> segments, LoadedFunction function) {
    Optional<Map<String, String>> match(String method, List<String> path) {
      if (!route.method().equals(method) && !route.method().equals("ANY")
          || path.size() != segments.size()) {
        return Optional.empty();
      }
      var parameters = new LinkedHashMap<String, String>();
      for (var i = 0; i < path.size(); i++) {
        var segment = segments.get(i);
        if (segment.startsWith("{")) {
          parameters.put(segment.substring(1, segment.length() - 1), path.get(i));
        } else if (!segment.equals(path.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(parameters);
    }
  }

  public Gateway(int port, Optional<JwtAuthorizer> authorizer) throws IOException {
    this.authorizer = authorizer;
    this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
  }

  public void mount(Trigger.Route route, LoadedFunction function) {
    routes.add(new Mounted(route, segments(route.path()), function));
    // a literal segment goes before a parameter
    routes.sort(Comparator.comparing(mounted -> mounted.route().path().replace('{', '~')));
  }

  public void start() {
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        message(exchange, 413, "Request Entity Too Large");
        return;
      }
      var path = segments(exchange.getRequestURI().getPath());
      for (var mounted : routes) {
        var parameters = mounted.match(exchange.getRequestMethod(), path);
        if (parameters.isPresent()) {
          invoke(exchange, mounted, parameters.get(), body);
          return;
        }
      }
      message(exchange, 404, "Not Found");
    }
  }

  private void invoke(
      HttpExchange exchange, Mounted mounted, Map<String, String> parameters, byte[] body)
      throws IOException {
    Optional<Jwt> jwt = Optional.empty();
    if (mounted.route().authorized()) {
      jwt =
          authorizer.flatMap(
              a -> a.authorize(exchange.getRequestHeaders().getFirst("Authorization")));
      if (jwt.isEmpty()) {
        exchange.getResponseHeaders().set("www-authenticate", "Bearer");
        message(exchange, 401, "Unauthorized");
        return;
      }
    }
    try {
      var event = HttpEvents.of(exchange, mounted.route(), parameters, jwt, body);
      respond(exchange, mounted.function().invoke(event));
    } catch (FunctionError e) {
      message(exchange, 500, "Internal Server Error");
    }
  }

  private static void respond(HttpExchange exchange, byte[] answer) throws IOException {
    var response = JSON.readTree(answer);
    if (!response.path("statusCode").isInt()) {
      message(exchange, 500, "Internal Server Error");
      return;
    }
    response
        .path("headers")
        .properties()
        .forEach(h -> exchange.getResponseHeaders().set(h.getKey(), h.getValue().asText()));
    var text = response.path("body").asText("");
    send(
        exchange,
        response.path("statusCode").asInt(),
        response.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(text)
            : text.getBytes(StandardCharsets.UTF_8));
  }

  private static void message(HttpExchange exchange, int status, String message)
      throws IOException {
    exchange.getResponseHeaders().set("content-type", "application/json");
    send(exchange, status, JSON.writeValueAsBytes(JSON.createObjectNode().put("message", message)));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static List<String> segments(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
