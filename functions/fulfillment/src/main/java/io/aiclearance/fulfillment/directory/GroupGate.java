package io.aiclearance.fulfillment.directory;

import io.aiclearance.domain.connector.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses groups that are not ours to manage (R5.5), and remembers for a while which ones are. */
final class GroupGate {
  private static final Duration REMEMBERED = Duration.ofMinutes(5);

  private final Directory directory;
  private final Stopwatch stopwatch;
  private final Map<String, Long> passed = new ConcurrentHashMap<>();

  GroupGate(Directory directory, Stopwatch stopwatch) {
    this.directory = directory;
    this.stopwatch = stopwatch;
  }

  /** Why the group may not be written to now, if it may not. */
  Optional<Fault> fault(String groupId) {
    var since = passed.get(groupId);
    if (since != null && stopwatch.within(REMEMBERED, since)) {
      return Optional.empty();
    }
    var asked = stopwatch.nanos();
    return switch (directory.objection(groupId)) {
      case Answer.Failed<Optional<Problem>>(var fault) -> Optional.of(fault);
      case Answer.Given<Optional<Problem>>(var objection) -> {
        if (objection.isEmpty()) {
          passed.put(groupId, asked);
        }
        yield objection.map(Fault.Refused::new);
      }
    };
  }

  /** What the provider answered casts doubt on what is remembered. */
  void forget(String groupId) {
    passed.remove(groupId);
  }
}
