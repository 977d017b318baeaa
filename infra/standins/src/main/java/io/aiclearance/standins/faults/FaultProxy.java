package io.aiclearance.standins.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands in front of one part, passes calls on byte for byte (Host and signatures included), and
 * breaks the one that its plan names.
 *
 * <p>Point a client at {@link #endpoint}. Connections are kept alive on both sides. A call is never
 * repeated here: whatever the log shows twice, the client sent twice.
 */
public final class FaultProxy implements AutoCloseable {
  private final ServerSocket server;
  private final Part part;
  private final URI upstream;
  private final FaultPlan plan;
  private final Refusals refusals;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private FaultProxy(int port, Part part, URI upstream, FaultPlan plan) throws IOException {
    server = new ServerSocket(port, 512, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    this.part = part;
    this.upstream = upstream;
    this.plan = plan;
    refusals = new Refusals(plan.retryAfter(), Clock.systemUTC());
    Thread.ofVirtual().name("faults-" + part).start(this::accept);
  }

  /** Starts on any free port of 127.0.0.1. */
  public static FaultProxy inFrontOf(Part part, URI upstream, FaultPlan plan) throws IOException {
    return new FaultProxy(0, part, upstream, plan);
  }

  /** Starts on a port of 127.0.0.1; 0 takes any free one. */
  public static FaultProxy inFrontOf(Part part, URI upstream, FaultPlan plan, int port)
      throws IOException {
    return new FaultProxy(port, part, upstream, plan);
  }

  public int port() {
    return server.getLocalPort();
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port());
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (var socket : open) socket.close();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var client = server.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException _) {
        // closed, or the client was gone before it was there
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        var onward = new Onward(upstream)) {
      client.setTcpNoDelay(true);
      var in = new RawInput(client.getInputStream());
      var out = client.getOutputStream();
      while (true) {
        var request = in.request(out);
        if (request.isEmpty() || !answered(request.get(), client, onward)) return;
      }
    } catch (IOException _) {
      // the client or the part has gone: the other one sees its connection end
    } finally {
      open.remove(client);
    }
  }

  /** Whether the connection goes on. */
  private boolean answered(RawMessage request, Socket client, Onward onward) throws IOException {
    var admission = plan.admit(part, Operations.name(part, request));
    return switch (admission.call().effect()) {
      case NOT_FORWARDED, REFUSED_AFTER_DEATH -> false;
      case ANSWER_LOST -> {
        var _ = onward.ask(request);
        yield false;
      }
      case THROTTLED -> told(refusals.throttled(part), request, client);
      case CONFLICTED -> told(refusals.conflict(request), request, client);
      case PASSED, FAULT_NOT_APPLICABLE -> {
        var response = onward.ask(request);
        yield plan.isAwaited(admission) && told(response, request, client);
      }
    };
  }

  private static boolean told(RawMessage response, RawMessage request, Socket client)
      throws IOException {
    response.writeTo(client.getOutputStream());
    return !response.isLast() && !request.isLast();
  }
}
