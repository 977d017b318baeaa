package io.aiclearance.api.fakes;

import io.aiclearance.api.evidence.SealedLines;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.evidence.Block;
import io.aiclearance.evidence.EventStamp;
import io.aiclearance.evidence.EvidenceLog;
import io.aiclearance.evidence.Head;
import io.aiclearance.evidence.MacKeys;
import io.aiclearance.evidence.SealedEntry;
import io.aiclearance.evidence.Sealer;
import io.aiclearance.evidence.StampedEvent;
import io.aiclearance.evidence.UnsealedEvents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A chain in memory, sealed by the real sealer, whose lines a test may tamper with. */
public final class MemoryChain implements EvidenceLog, UnsealedEvents, SealedLines {
  private final MacKeys keys = MacKeys.of(Map.of("current", "k1", "k1", "for tests"));
  private final TreeMap<Long, Block> blocks = new TreeMap<>();
  private final TreeMap<Long, List<String>> lines = new TreeMap<>();
  private final Map<String, StampedEvent> waiting = new LinkedHashMap<>();
  private final Map<EntityRef, String> lastHashes = new HashMap<>();
  private Head head = Head.GENESIS;

  public MacKeys keys() {
    return keys;
  }

  /** Seals the events as one block. */
  public void seal(List<AuditEvent> events) {
    for (var event : events) {
      var before = lastHashes.getOrDefault(event.entity(), "0".repeat(64));
      var stamped = new EventStamp(() -> keys).stamp(event, before);
      lastHashes.put(event.entity(), stamped.contentHash());
      waiting.put(event.id(), stamped);
    }
    var unused = new Sealer(this, this, keys).seal(List.copyOf(waiting.keySet()));
  }

  public void replaceLine(long block, int index, String line) {
    var changed = new ArrayList<>(lines.get(block));
    changed.set(index, line);
    lines.put(block, changed);
  }

  public void removeBlock(long block) {
    lines.remove(block);
  }

  @Override
  public Head head() {
    return head;
  }

  @Override
  public Optional<Block> block(long number) {
    return Optional.ofNullable(blocks.get(number));
  }

  @Override
  public boolean append(Block block) {
    lines.putIfAbsent(block.number(), block.entries().stream().map(SealedEntry::line).toList());
    return blocks.putIfAbsent(block.number(), block) == null;
  }

  @Override
  public void advance(Head next) {
    head = next;
  }

  @Override
  public Map<String, StampedEvent> unsealed(Collection<String> eventIds) {
    var found = new LinkedHashMap<>(waiting);
    found.keySet().retainAll(eventIds);
    return found;
  }

  @Override
  public void markSealed(Block block) {
    block.entries().forEach(entry -> waiting.remove(entry.eventId()));
  }

  @Override
  public Optional<List<String>> lines(long block) {
    return Optional.ofNullable(lines.get(block));
  }

  @Override
  public Optional<Long> blockOf(long seq) {
    return blocks.values().stream()
        .filter(block -> block.firstSeq() <= seq && seq <= block.lastSeq())
        .map(Block::number)
        .findFirst();
  }
}
