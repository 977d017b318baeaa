package io.aiclearance.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Both ports in memory; each call passes a gate that may stop it, before or after its effect. */
final class MemoryPorts implements EvidenceLog, UnsealedEvents {
  /** Stands at a call's two ends; throws to die there. */
  interface Gate {
    void pass(String where);
  }

  final Map<Long, Block> blocks = new ConcurrentHashMap<>();
  final Map<String, StampedEvent> written = new ConcurrentHashMap<>();
  final Map<String, Long> sealed = new ConcurrentHashMap<>();
  final Set<String> sealedTwice = ConcurrentHashMap.newKeySet();
  final AtomicReference<Head> head = new AtomicReference<>(Head.GENESIS);
  final AtomicLong lostRaces = new AtomicLong();
  private final Gate gate;
  private final MemoryPorts shared;

  MemoryPorts() {
    gate = _ -> {};
    shared = this;
  }

  private MemoryPorts(MemoryPorts shared, Gate gate) {
    this.gate = gate;
    this.shared = shared;
  }

  /** The same stored things, seen through a gate. */
  MemoryPorts through(Gate another) {
    return new MemoryPorts(this, another);
  }

  void write(List<StampedEvent> events) {
    events.forEach(event -> shared.written.put(Samples.id(event), event));
  }

  List<String> lines() {
    var lines = new ArrayList<String>();
    for (var n = 1L; shared.blocks.containsKey(n); n++) {
      shared.blocks.get(n).entries().forEach(entry -> lines.add(entry.line()));
    }
    return lines;
  }

  List<String> waiting() {
    return shared.written.keySet().stream()
        .filter(id -> !shared.sealed.containsKey(id))
        .sorted()
        .toList();
  }

  @Override
  public Head head() {
    gate.pass("before head");
    var found = shared.head.get();
    gate.pass("after head");
    return found;
  }

  @Override
  public Optional<Block> block(long number) {
    gate.pass("before block");
    var found = Optional.ofNullable(shared.blocks.get(number));
    gate.pass("after block");
    return found;
  }

  @Override
  public boolean append(Block block) {
    gate.pass("before append");
    var first = shared.blocks.putIfAbsent(block.number(), block) == null;
    if (!first) {
      shared.lostRaces.incrementAndGet();
    }
    gate.pass("after append");
    return first;
  }

  @Override
  public void advance(Head end) {
    gate.pass("before advance");
    shared.head.accumulateAndGet(end, (a, b) -> b.block() > a.block() ? b : a);
    gate.pass("after advance");
  }

  @Override
  public Map<String, StampedEvent> unsealed(Collection<String> eventIds) {
    gate.pass("before unsealed");
    var found = new HashMap<String, StampedEvent>();
    for (var id : new LinkedHashSet<>(eventIds)) {
      var event = shared.written.get(id);
      if (event != null && !shared.sealed.containsKey(id)) {
        found.put(id, event);
      }
      gate.pass("within unsealed");
    }
    return found;
  }

  @Override
  public void markSealed(Block block) {
    gate.pass("before mark");
    for (var entry : block.entries()) {
      var earlier = shared.sealed.put(entry.eventId(), entry.seq());
      if (earlier != null && earlier != entry.seq()) {
        shared.sealedTwice.add(entry.eventId());
      }
      gate.pass("within mark");
    }
    gate.pass("after mark");
  }
}
