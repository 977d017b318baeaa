package io.aiclearance.standins.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A HTTP server on 127.0.0.1 that gives each request a virtual thread. */
public final class LocalServer implements AutoCloseable {
  static {
    // without it each answer on a kept-alive connection waits 40 ms for an acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Starts on a port; 0 takes any free one. */
  public LocalServer(int port, Function<Incoming, Reply> answers) throws IOException {
    var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, answers));
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange, Function<Incoming, Reply> answers) throws IOException {
    try (exchange) {
      var request = incoming(exchange);
      Reply reply;
      try {
        reply = answers.apply(request);
      } catch (RuntimeException e) {
        e.printStackTrace();
        reply = Reply.json(500, Json.object().put("standInFailure", e.toString()));
      }
      for (var header : reply.headers())
        exchange.getResponseHeaders().add(header.getKey(), header.getValue());
      var body = reply.body();
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) exchange.getResponseBody().write(body);
    }
  }

  private Incoming incoming(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    var headers = new LinkedHashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    var host = headers.getOrDefault("host", "127.0.0.1:" + port());
    return new Incoming(
        "http://" + host,
        exchange.getRequestMethod(),
        uri.getPath(),
        Incoming.segments(uri.getRawPath()),
        Incoming.fields(Objects.requireNonNullElse(uri.getRawQuery(), "")),
        headers,
        exchange.getRequestBody().readAllBytes());
  }
}
