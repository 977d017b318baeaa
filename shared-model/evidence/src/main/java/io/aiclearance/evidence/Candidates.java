package io.aiclearance.evidence;

import io.aiclearance.evidence.CanonicalJson.NotCanonical;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The events that may go into the next block: those asked for and, since an entity's events are
 * sealed in their order, unsealed ones before them.
 *
 * @param ready genuine, in the order of their time, an entity's in the order of their versions
 * @param forged ids of events that are not what was committed
 * @param held ids of events that come after a forged one of their entity
 */
record Candidates(List<StampedEvent> ready, Set<String> forged, Set<String> held) {
  private record Placed(EventPlace place, StampedEvent event) {}

  private record Turn(String at, EventPlace place, StampedEvent event) {}

  private static final Comparator<Turn> ORDER =
      Comparator.comparing(Turn::at)
          .thenComparing(turn -> turn.place().entity())
          .thenComparing(turn -> turn.place().version());

  static Candidates read(UnsealedEvents events, Collection<String> ids, MacKeys keys) {
    var byEntity = new HashMap<String, TreeMap<Long, Placed>>();
    var forged = new TreeSet<String>();
    var asked = new HashSet<String>();
    var wanted = new HashSet<>(ids);
    while (!wanted.isEmpty()) {
      asked.addAll(wanted);
      var before = new HashSet<String>();
      for (var found : events.unsealed(wanted).entrySet()) {
        var place = place(found.getKey(), found.getValue(), keys);
        if (place.isEmpty()) {
          forged.add(found.getKey());
          continue;
        }
        byEntity
            .computeIfAbsent(place.get().entity(), _ -> new TreeMap<>())
            .put(place.get().version(), new Placed(place.get(), found.getValue()));
        if (!place.get().isFirst() && !asked.contains(place.get().idBefore())) {
          before.add(place.get().idBefore());
        }
      }
      wanted = before;
    }
    return inOrder(byEntity.values(), forged);
  }

  private static Optional<EventPlace> place(String id, StampedEvent event, MacKeys keys) {
    if (!event.genuine(keys)) {
      return Optional.empty();
    }
    try {
      return EventPlace.of(CanonicalJson.read(event.content()))
          .filter(place -> place.id().equals(id));
    } catch (NotCanonical e) {
      return Optional.empty();
    }
  }

  private static Candidates inOrder(
      Collection<TreeMap<Long, Placed>> entities, Set<String> forged) {
    var turns = new ArrayList<Turn>();
    var held = new TreeSet<String>();
    for (var versions : entities) {
      var latest = "";
      var stopped = false;
      for (var placed : versions.values()) {
        var place = placed.place();
        stopped |= forged.contains(place.idBefore());
        if (stopped) {
          held.add(place.id());
          continue;
        }
        // clocks differ between machines: no event's turn comes before that of its entity's last
        latest = latest.compareTo(place.at()) > 0 ? latest : place.at();
        turns.add(new Turn(latest, place, placed.event()));
      }
    }
    return new Candidates(turns.stream().sorted(ORDER).map(Turn::event).toList(), forged, held);
  }
}
