package io.aiclearance.ticketsync;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;

/**
 * A FIFO queue as SQS promises it, on a clock of its own: while a message of a group is in flight
 * the group stays where it is. It takes no other call than that for a message's visibility, and
 * sometimes not even that.
 */
final class FifoQueue implements AutoCloseable {
  private static final int VISIBILITY = 180;
  private static final int BATCH = 5;

  private final List<Held> held = new ArrayList<>();
  private final HttpServer server;
  private final Random random;
  private long now;
  private int receipts;
  int mostReceives;

  private static final class Held {
    final String id;
    final String group;
    final String body;
    long visibleAt;
    int receives;
    String receipt = "";

    Held(String id, String group, String body) {
      this.id = id;
      this.group = group;
      this.body = body;
    }
  }

  FifoQueue(Random random) throws IOException {
    this.random = random;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::changeVisibility);
    server.start();
  }

  String endpoint() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void send(String id, String group, String body) {
    held.add(new Held(id, group, body));
  }

  boolean isEmpty() {
    return held.isEmpty();
  }

  /** Lets time pass until something is visible. */
  void waitForVisible() {
    OptionalLong next =
        held.stream()
            .map(message -> message.group)
            .distinct()
            .mapToLong(
                group ->
                    held.stream()
                        .filter(message -> message.group.equals(group))
                        .mapToLong(message -> message.visibleAt)
                        .max()
                        .orElse(0))
            .min();
    now = Math.max(now, next.orElse(now));
  }

  SQSEvent receive() {
    var locked = new HashSet<String>();
    held.stream().filter(message -> message.visibleAt > now).forEach(m -> locked.add(m.group));
    var batch = new ArrayList<SQSMessage>();
    for (var message : held) {
      if (!locked.contains(message.group) && batch.size() < BATCH) {
        message.receives++;
        mostReceives = Math.max(mostReceives, message.receives);
        message.visibleAt = now + VISIBILITY;
        message.receipt = "receipt-" + ++receipts;
        batch.add(event(message));
      }
    }
    var event = new SQSEvent();
    event.setRecords(batch);
    return event;
  }

  private static SQSMessage event(Held held) {
    var message = new SQSMessage();
    message.setMessageId(held.id);
    message.setReceiptHandle(held.receipt);
    message.setBody(held.body);
    message.setAttributes(
        Map.of(
            "MessageGroupId",
            held.group,
            "ApproximateReceiveCount",
            Integer.toString(held.receives)));
    return message;
  }

  void delete(String id) {
    held.removeIf(message -> message.id.equals(id));
  }

  private void changeVisibility(HttpExchange exchange) throws IOException {
    var asked = new ObjectMapper().readTree(exchange.getRequestBody().readAllBytes());
    // it may have no effect, and it may have one that nobody hears of
    var fate = random.nextInt(10);
    if (fate > 0) {
      held.stream()
          .filter(message -> message.receipt.equals(asked.path("ReceiptHandle").asText()))
          .forEach(message -> message.visibleAt = now + asked.path("VisibilityTimeout").asInt());
    }
    var body = "{}".getBytes(UTF_8);
    exchange.sendResponseHeaders(fate > 1 ? 200 : 400, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
