package io.aiclearance.standins.faults;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One client connection's connection to the part behind the proxy, opened when it is needed. */
final class Onward implements AutoCloseable {
  /** Far below any server's own limit, so that a request never meets a closing connection. */
  private static final long IDLE_NANOS = Duration.ofSeconds(2).toNanos();

  private record Connection(Socket socket, RawInput in) {}

  private final URI upstream;
  private @Nullable Connection connection;
  private long usedAt;

  Onward(URI upstream) {
    this.upstream = upstream;
  }

  /** Sends a request, once, and waits for its whole answer. */
  RawMessage ask(RawMessage request) throws IOException {
    var to = connected();
    request.withoutUpgrade().writeTo(to.socket().getOutputStream());
    var response = to.in().response(request.method());
    usedAt = System.nanoTime();
    if (response.isLast()) close();
    return response;
  }

  @Override
  public void close() throws IOException {
    if (connection != null) connection.socket().close();
    connection = null;
  }

  private Connection connected() throws IOException {
    if (connection != null && System.nanoTime() - usedAt > IDLE_NANOS) close();
    var current = connection;
    if (current != null) return current;
    var socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress(upstream.getHost(), upstream.getPort()), 5_000);
    var opened = new Connection(socket, new RawInput(socket.getInputStream()));
    connection = opened;
    return opened;
  }
}
