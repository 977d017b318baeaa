package io.aiclearance.evidence;

import java.util.ArrayList;
import java.util.List;

/** Makes the next block; pure. */
final class Chain {
  private Chain() {}

  /**
   * @param events genuine ones, none of them in the chain yet
   */
  static Block next(Head head, List<StampedEvent> events, MacKeys keys) {
    var entries = new ArrayList<SealedEntry>();
    var hash = head.hash();
    var size = head.size();
    var frontier = head.frontier();
    for (var event : events) {
      var entry = SealedEntry.seal(event, size + 1, hash, keys);
      entries.add(entry);
      frontier = MerkleFrontier.append(frontier, size, entry.line());
      hash = entry.entryHash();
      size++;
    }
    return new Block(head.block() + 1, head.size() + 1, entries, frontier);
  }
}
