package io.aiclearance.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes the next block; pure. */
final class Chain {
  /** An item of the evidence table holds 400 kB; the frontier and the names need some of it. */
  static final int MOST_BYTES = 300_000;

  private Chain() {}

  /**
   * The next block, of as many of the events as fit, from the first on.
   *
   * @param events genuine ones, none of them in the chain yet
   */
  static Block next(Head head, List<StampedEvent> events, MacKeys keys) {
    var entries = new ArrayList<SealedEntry>();
    var hash = head.hash();
    var size = head.size();
    var bytes = 0;
    var frontier = head.frontier();
    for (var event : events) {
      var entry = SealedEntry.seal(event, size + 1, hash, keys);
      bytes += entry.line().getBytes(StandardCharsets.UTF_8).length;
      if (!entries.isEmpty() && (entries.size() == Block.MOST_ENTRIES || bytes > MOST_BYTES)) {
        break;
      }
      entries.add(entry);
      frontier = MerkleFrontier.append(frontier, size, entry.line());
      hash = entry.entryHash();
      size++;
    }
    return new Block(head.block() + 1, head.size() + 1, entries, frontier);
  }

  /**
   * Whether the block is what a sealer with one of the keys appended behind the head. Its events
   * may still be the wrong ones, which verification says: a chain that shows a loss must go on.
   */
  static boolean follows(Head head, Block block, MacKeys keys) {
    var hash = head.hash();
    var size = head.size();
    var frontier = head.frontier();
    for (var entry : block.entries()) {
      if (!entry.follows(size, hash, keys)) {
        return false;
      }
      frontier = MerkleFrontier.append(frontier, size, entry.line());
      hash = entry.entryHash();
      size++;
    }
    return block.number() == head.block() + 1
        && block.firstSeq() == head.size() + 1
        && block.frontier().equals(frontier);
  }
}
