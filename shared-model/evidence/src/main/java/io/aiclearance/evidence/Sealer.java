package io.aiclearance.evidence;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts events into the chain, each exactly once, however many sealers race and wherever one dies.
 *
 * <p>A run first finishes the last block: it marks that block's events, so that what it reads as
 * unsealed afterwards is in no block at all. Then it appends one block under the next number; where
 * somebody else was first, it begins again. Only then does the head move, so it is never more than
 * one block behind.
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
   * @param held the ids of events that wait behind a forged one of the same entity
   */
  public record Sealed(int sealed, Set<String> forged, Set<String> held) {}

  /**
   * Seals those of the events that are not sealed yet, and what comes before them in their
   * entities.
   *
   * @throws IllegalStateException if the stored end of the chain is not ours: nothing is built on
   *     it, and verification says where it is broken
   */
  public Sealed seal(Collection<String> eventIds) {
    var sealed = 0;
    var forged = new TreeSet<String>();
    var held = new TreeSet<String>();
    var head = finishLastBlock();
    var left = new LinkedHashSet<>(eventIds);
    for (var races = 0; !left.isEmpty(); ) {
      var asked = left.stream().limit(Block.MOST_ENTRIES).toList();
      var found = Candidates.read(events, asked, keys);
      forged.addAll(found.forged());
      held.addAll(found.held());
      if (found.ready().isEmpty()) {
        left.removeAll(asked);
        continue;
      }
      var block = Chain.next(head, found.ready(), keys);
      if (log.append(block)) {
        sealed += block.entries().size();
        left.removeAll(block.entries().size() == found.ready().size() ? asked : ids(block));
      } else if (++races == MOST_RACES) {
        throw new IllegalStateException("lost " + races + " races for the next block");
      }
      head = finishLastBlock();
    }
    return new Sealed(sealed, forged, held);
  }

  private static Set<String> ids(Block block) {
    return block.entries().stream().map(SealedEntry::eventId).collect(Collectors.toSet());
  }

  /** Marks what is in the block behind the head, if there is one, and moves the head to it. */
  private Head finishLastBlock() {
    while (true) {
      var head = log.head();
      require(head.genuine(keys), "the head is not ours");
      var last = log.block(head.block() + 1);
      if (last.isEmpty()) {
        return head;
      }
      if (log.block(head.block() + 2).isPresent()) {
        require(!log.head().equals(head), "the head was moved back");
        continue;
      }
      require(
          Chain.follows(head, last.get(), keys), "block " + last.get().number() + " is not ours");
      events.markSealed(last.get());
      log.advance(Head.after(last.get(), keys));
    }
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalStateException("the evidence chain cannot be continued: " + otherwise);
    }
  }
}
