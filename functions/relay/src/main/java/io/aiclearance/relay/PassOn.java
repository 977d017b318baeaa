package io.aiclearance.relay;

import static java.lang.System.Logger.Level.ERROR;
import static java.util.stream.Collectors.toSet;

import io.aiclearance.evidence.EvidenceLog;
import io.aiclearance.evidence.MacKeys;
import io.aiclearance.evidence.Sealer;
import io.aiclearance.evidence.UnsealedEvents;
import io.aiclearance.storage.DynamoDbWaiting;
import io.aiclearance.storage.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Passes on what waits, each thing at least once; whatever fails waits on, and keeps nothing else
 * from going.
 */
final class PassOn {
  private static final System.Logger LOG = System.getLogger(PassOn.class.getName());

  private final DynamoDbWaiting waiting;
  private final EvidenceLog log;
  private final Function<Set<String>, UnsealedEvents> unsealed;
  private final Supplier<MacKeys> keys;
  private final Outside outside;

  PassOn(
      DynamoDbWaiting waiting,
      EvidenceLog log,
      Function<Set<String>, UnsealedEvents> unsealed,
      Supplier<MacKeys> keys,
      Outside outside) {
    this.waiting = waiting;
    this.log = log;
    this.unsealed = unsealed;
    this.keys = keys;
    this.outside = outside;
  }

  /** How many of the things could not be passed on, or not whole. */
  int pass(List<Waiting> things, Instant now) {
    var failed = 0;
    for (var thing : things) {
      if (thing instanceof Waiting.Message message && !delivered(message, now)) {
        failed++;
      }
    }
    var events =
        things.stream()
            .filter(Waiting.Event.class::isInstance)
            .map(Waiting.Event.class::cast)
            .toList();
    return failed + (events.isEmpty() ? 0 : sealAndPublish(events));
  }

  private boolean delivered(Waiting.Message message, Instant now) {
    try {
      outside.enqueue(message, now);
      waiting.delivered(message);
      return true;
    } catch (RuntimeException e) {
      LOG.log(ERROR, "message " + message.id() + " waits on", e);
      return false;
    }
  }

  /**
   * Sealing does not wait for the bus: an event that the bus did not take is sealed all the same.
   */
  private int sealAndPublish(List<Waiting.Event> events) {
    var published = publish(events);
    var sealing = events.stream().filter(event -> !event.sealed()).map(Waiting::id).toList();
    var notSealed = sealing.isEmpty() ? 0 : seal(sealing, published);
    events.stream()
        .filter(Waiting.Event::sealed)
        .filter(event -> published.contains(event.id()))
        .forEach(waiting::published);
    return notSealed + events.size() - published.size();
  }

  private int seal(List<String> eventIds, Set<String> published) {
    var done = new Sealer(log, unsealed.apply(published), keys.get()).seal(eventIds);
    if (!done.forged().isEmpty()) {
      LOG.log(
          ERROR,
          "events were altered after their commit and are not sealed: "
              + done.forged()
              + "; these wait behind them: "
              + done.held());
    }
    return done.forged().size() + done.held().size();
  }

  private Set<String> publish(List<Waiting.Event> events) {
    try {
      var ids = events.stream().map(Waiting::id).collect(toSet());
      ids.retainAll(outside.publish(events));
      return ids;
    } catch (RuntimeException e) {
      LOG.log(ERROR, events.size() + " events are published later", e);
      return Set.of();
    }
  }
}
