package io.aiclearance.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.aiclearance.local.functions.FunctionError;
import io.aiclearance.local.functions.LoadedFunction;
import io.aiclearance.local.template.Trigger;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** API Gateway's HTTP API: routes as the template has them, the authorizer, payload format 2.0. */
public final class Gateway implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Gateway.class.getName());
  private static final Duration INTEGRATION_LIMIT = Duration.ofSeconds(30);

  static {
    // without it each answer on a kept-alive connection waits 40 ms for an acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final RouteTable routes = new RouteTable();
  private final Optional<JwtAuthorizer> authorizer;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public Gateway(int port, Optional<JwtAuthorizer> authorizer) throws IOException {
    this.authorizer = authorizer;
    var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    this.server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
  }

  public void mount(Trigger.Route route, LoadedFunction function) {
    routes.add(route, function);
  }

  public void start() {
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer;
      try {
        answer = answer(Request.of(exchange));
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "the gateway itself failed", e);
        answer = Answer.broken();
      }
      send(exchange, answer);
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    for (var header : answer.headers())
      exchange.getResponseHeaders().add(header.getKey(), header.getValue());
    var silent = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), silent ? -1 : answer.body().length);
    if (!silent) exchange.getResponseBody().write(answer.body());
  }

  private Answer answer(Request request) {
    if (request.body() == null) return Answer.message(413, "Request Entity Too Large");
    var match = routes.find(request.method(), request.path()).orElse(null);
    if (match == null) return Answer.message(404, "Not Found");
    Jwt jwt = null;
    if (match.route().authorized()) {
      jwt = authorizer.flatMap(a -> a.authorize(request.header("authorization"))).orElse(null);
      if (jwt == null)
        return Answer.message(401, "Unauthorized")
            .with(List.of(Map.entry("www-authenticate", "Bearer")));
    }
    var event = HttpEvents.event(request, match, jwt, Instant.now()).toString();
    return call(match.function(), event.getBytes(UTF_8));
  }

  private Answer call(LoadedFunction function, byte[] event) {
    var invocation = threads.submit(() -> function.invoke(event));
    try {
      return Answer.ofFunction(
          new String(invocation.get(INTEGRATION_LIMIT.toSeconds(), TimeUnit.SECONDS), UTF_8));
    } catch (TimeoutException e) {
      // the function runs on until its own limit, as on AWS; nobody hears its answer
      return Answer.message(503, "Service Unavailable");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof FunctionError) return Answer.broken();
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.message(503, "Service Unavailable");
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
