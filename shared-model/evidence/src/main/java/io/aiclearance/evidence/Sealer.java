package io.aiclearance.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts events into the chain, each exactly once, however many sealers race and wherever one dies.
 *
 * <p>A run first finishes the last block: it marks that block's events, so that what it reads as
 * unsealed afterwards is in no block at all. Then it appends one block under the next number; where
 * somebody else was first, it begins again.
 */
public final class Sealer {
  private static final int MOST_RACES = 50;

  private final EvidenceLog log;
  private final UnsealedEvents events;
  private final MacKeys keys;

  public Sealer(EvidenceLog log, UnsealedEvents events, MacKeys keys) {
    this.log = log;
    this.events = events;
    this.keys = keys;
  }

  /**
   * What a run did.
   *
   * @param sealed how many events it put into the chain itself
   * @param forged the ids of events that were altered since their commit: never sealed, to be
   *     alarmed
   */
  public record Sealed(int sealed, Set<String> forged) {}

  public Sealed seal(Collection<String> eventIds) {
    var sealed = 0;
    var forged = new HashSet<String>();
    var head = finishLastBlock();
    var left = new ArrayList<>(new java.util.LinkedHashSet<>(eventIds));
    for (var races = 0; !left.isEmpty(); ) {
      var candidates = left.subList(0, Math.min(left.size(), Block.MOST_ENTRIES));
      var genuine = genuine(events.unsealed(candidates), forged);
      if (genuine.isEmpty()) {
        candidates.clear();
        continue;
      }
      var block = Chain.next(head, genuine, keys);
      if (log.append(block)) {
        sealed += genuine.size();
        candidates.clear();
      } else if (++races == MOST_RACES) {
        throw new IllegalStateException("lost " + races + " races for the next block");
      }
      head = finishLastBlock();
    }
    return new Sealed(sealed, forged);
  }

  private Head finishLastBlock() {
    var head = log.head();
    var last = head.block() == 0 ? java.util.Optional.<Block>empty() : log.block(head.block());
    var next = log.block(head.block() + 1);
    while (next.isPresent()) {
      last.ifPresent(events::markSealed);
      last = next;
      next = log.block(last.get().number() + 1);
    }
    if (last.isEmpty()) {
      return head;
    }
    events.markSealed(last.get());
    log.advance(last.get().head());
    return last.get().head();
  }

  private List<StampedEvent> genuine(List<StampedEvent> found, Set<String> forged) {
    var genuine = new ArrayList<StampedEvent>();
    for (var event : found) {
      if (event.genuine(keys)) {
        genuine.add(event);
      } else {
        forged.add(event.contentHash());
      }
    }
    return genuine;
  }
}
