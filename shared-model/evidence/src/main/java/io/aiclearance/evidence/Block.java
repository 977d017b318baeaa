package io.aiclearance.evidence;

import java.util.List;

/**
 * Up to a hundred entries that were sealed together; appending block n+1 is the chain's commit
 * point.
 *
 * @param number counted from 1
 * @param firstSeq the first entry's place in the chain, counted from 1
 * @param frontier the RFC 6962 tree over all entries up to here: the roots of its whole subtrees,
 *     the largest first, so that a checkpoint can be signed without reading the chain again
 */
public record Block(long number, long firstSeq, List<SealedEntry> entries, List<String> frontier) {
  public static final int MOST_ENTRIES = 100;

  public Block {
    entries = List.copyOf(entries);
    frontier = List.copyOf(frontier);
    if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
      throw new IllegalArgumentException("a block has 1 to " + MOST_ENTRIES + " entries");
    }
  }

  public long lastSeq() {
    return firstSeq + entries.size() - 1;
  }

  public String lastHash() {
    return entries.getLast().entryHash();
  }
}
