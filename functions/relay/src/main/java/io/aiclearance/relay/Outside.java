package io.aiclearance.relay;

import io.aiclearance.storage.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The port to the queues and the bus. Both may hear the same thing twice, by the same id. */
interface Outside {
  /** Throws where the queue did not take the message, or may not have. */
  void enqueue(Waiting.Message message, Instant now);

  /** The ids of those events that the bus took. */
  Set<String> publish(List<Waiting.Event> events);
}
