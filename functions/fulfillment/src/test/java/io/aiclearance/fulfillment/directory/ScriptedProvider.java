package io.aiclearance.fulfillment.directory;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A provider on a loopback port that answers as it is told to, and as a healthy one otherwise. */
public abstract class ScriptedProvider implements AutoCloseable {
  /** What reached the provider. */
  public record Call(
      String method, String path, String query, String body, @Nullable String authorization) {
    public boolean is(String wantedMethod, String pathPattern) {
      return method.equals(wantedMethod) && path.matches(pathPattern);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** What the provider answers. */
  public record Reply(
      int status, String type, String body, Map<String, String> headers, Duration after) {
    /** The connection ends without an answer. */
    public static final Reply NONE = json(0, "");

    public static Reply json(int status, String body) {
      return new Reply(status, "application/json", body, Map.of(), Duration.ZERO);
    }

    public static Reply html(int status) {
      return new Reply(status, "text/html", "<html>proxy</html>", Map.of(), Duration.ZERO);
    }

    public Reply with(String header, String value) {
      var more = new HashMap<>(headers);
      more.put(header, value);
      return new Reply(status, type, body, more, after);
    }

    public Reply after(Duration pause) {
      return new Reply(status, type, body, headers, pause);
    }
  }

  private record Scripted(Predicate<Call> when, Reply reply) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Scripted> script = new ArrayDeque<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  protected ScriptedProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  protected abstract Reply healthy(Call call);

  public final URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next call of this kind is answered so; several are answered in the order given. */
  public final void next(Predicate<Call> when, Reply reply) {
    synchronized (script) {
      script.add(new Scripted(when, reply));
    }
  }

  public final List<Call> calls() {
    return List.copyOf(calls);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var uri = exchange.getRequestURI();
      var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
      var call =
          new Call(
              exchange.getRequestMethod(),
              uri.getPath(),
              URLDecoder.decode(query, StandardCharsets.UTF_8),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
              exchange.getRequestHeaders().getFirst("Authorization"));
      calls.add(call);
      answer(exchange, reply(call));
    }
  }

  private Reply reply(Call call) {
    synchronized (script) {
      for (var each : script) {
        if (each.when().test(call)) {
          script.remove(each);
          return each.reply();
        }
      }
      return healthy(call);
    }
  }

  private static void answer(HttpExchange exchange, Reply reply) throws IOException {
    try {
      Thread.sleep(reply.after());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (reply.status() == 0) {
      return;
    }
    var body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", reply.type());
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public final void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
