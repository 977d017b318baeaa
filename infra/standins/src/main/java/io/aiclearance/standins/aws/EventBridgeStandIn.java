package io.aiclearance.standins.aws;

import io.aiclearance.standins.http.Incoming;
import io.aiclearance.standins.http.KeptState;
import io.aiclearance.standins.http.LocalServer;
import io.aiclearance.standins.http.Reply;
import io.aiclearance.standins.http.StandInOptions;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * EventBridge's buses on this machine: takes events in and keeps them to be looked at, by {@link
 * #published} or {@code GET /published}. It has no rules and delivers to nobody.
 *
 * <p>The bus {@code default} is always there. An entry for a bus that is not there fails, while AWS
 * accepts such an entry and drops it: here a wrong name is to be noticed.
 */
public final class EventBridgeStandIn implements AutoCloseable {
  private final KeptState<EventOperations.State> kept;
  private final LocalServer server;

  private EventBridgeStandIn(StandInOptions options) throws IOException {
    kept =
        KeptState.open(
            options.data(),
            "event-bridge",
            EventOperations.State.class,
            new EventOperations.State(new TreeSet<>(Set.of("default")), new ArrayList<>()));
    var operations = new EventOperations(kept, options.clock());
    server = new LocalServer(options.port(), request -> answer(request, operations));
  }

  public static EventBridgeStandIn start(StandInOptions options) throws IOException {
    return new EventBridgeStandIn(options);
  }

  /** All that was published, oldest first. */
  public List<PublishedEvent> published() {
    return kept.read(state -> List.copyOf(state.published()));
  }

  public int port() {
    return server.port();
  }

  public URI endpoint() {
    return server.uri();
  }

  @Override
  public void close() {
    server.close();
  }

  private Reply answer(Incoming request, EventOperations operations) {
    if (request.method().equals("GET") && request.path().equals("/published"))
      return Reply.json(200, published());
    return AwsJson.answer(request, operations::answer);
  }
}
