package io.aiclearance.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Sealers that race, and die before or after any call to a port. */
class CrashingSealersTest {
  private static final int ENTITIES = 60;
  private static final int VERSIONS = 8;

  @Test
  void a_sealer_that_dies_at_any_call_leaves_what_the_next_one_finishes() {
    var calls = new AtomicInteger();
    var whole = ports(3, 4);
    sealTwice(whole, _ -> calls.incrementAndGet());
    for (var k = 1; k <= calls.get(); k++) {
      var ports = ports(3, 4);
      var left = new AtomicInteger(k);
      try {
        sealTwice(
            ports,
            _ -> {
              if (left.decrementAndGet() == 0) {
                throw new Death();
              }
            });
      } catch (Death e) {
        // as meant
      }
      sealAll(ports);
      assertSealedOnce(ports, 12);
    }
    System.out.println("sealers died at each of " + calls.get() + " places");
  }

  @Test
  void racing_sealers_that_die_anywhere_seal_each_event_exactly_once() throws Exception {
    var seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed + " (repeat with -Dseed=" + seed + ")");
    var deaths = new AtomicLong();
    var lostRaces = new AtomicLong();
    for (var round = 0; round < 20; round++) {
      var ports = new MemoryPorts();
      var random = new Random(seed + round);
      var histories = new ArrayList<List<StampedEvent>>();
      for (var issue = 1; issue <= ENTITIES; issue++) {
        histories.add(Samples.history("AIC-" + issue, VERSIONS));
      }
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var writer = threads.submit(() -> write(ports, histories, new Random(random.nextLong())));
        var sealers = new ArrayList<Future<?>>();
        for (var sealer = 0; sealer < 4; sealer++) {
          var own = new Random(random.nextLong());
          sealers.add(
              threads.submit(
                  () -> {
                    while (!writer.isDone()) {
                      try {
                        sealSome(ports, own);
                      } catch (Death e) {
                        deaths.incrementAndGet();
                      }
                      Thread.yield();
                    }
                  }));
        }
        for (var sealer : sealers) {
          sealer.get();
        }
      }
      sealAll(ports);
      assertSealedOnce(ports, ENTITIES * VERSIONS);
      lostRaces.addAndGet(ports.lostRaces.get());
    }
    System.out.println(
        deaths
            + " deaths and "
            + lostRaces
            + " lost races while sealing "
            + 20 * ENTITIES * VERSIONS);
    assertTrue(deaths.get() > 0);
  }

  private static void write(MemoryPorts ports, List<List<StampedEvent>> histories, Random random) {
    var next = new int[histories.size()];
    for (var left = histories.size() * VERSIONS; left > 0; ) {
      var entity = random.nextInt(next.length);
      if (next[entity] < VERSIONS) {
        ports.write(List.of(histories.get(entity).get(next[entity]++)));
        left--;
        Thread.yield();
      }
    }
  }

  private static void sealSome(MemoryPorts ports, Random random) {
    var ids = new ArrayList<>(ports.written.keySet());
    Collections.shuffle(ids, random);
    var some = ids.subList(0, Math.min(ids.size(), 1 + random.nextInt(40)));
    var mortal =
        ports.through(
            _ -> {
              if (random.nextInt(60) == 0) {
                throw new Death();
              }
              if (random.nextInt(3) == 0) {
                Thread.yield();
              }
            });
    new Sealer(mortal, mortal, Samples.KEYS).seal(some);
  }

  private static MemoryPorts ports(int entities, int versions) {
    var ports = new MemoryPorts();
    for (var issue = 1; issue <= entities; issue++) {
      ports.write(Samples.history("AIC-" + issue, versions));
    }
    return ports;
  }

  /** Two blocks: the second finds the first one's end. */
  private static void sealTwice(MemoryPorts ports, MemoryPorts.Gate gate) {
    var mortal = ports.through(gate);
    var sealer = new Sealer(mortal, mortal, Samples.KEYS);
    sealer.seal(List.of("request/AIC-1#2", "request/AIC-2#4"));
    sealer.seal(List.of("request/AIC-1#4", "request/AIC-3#3"));
  }

  private static void sealAll(MemoryPorts ports) {
    new Sealer(ports, ports, Samples.KEYS).seal(List.copyOf(ports.written.keySet()));
  }

  private static void assertSealedOnce(MemoryPorts ports, int events) {
    assertEquals(List.of(), ports.waiting());
    assertTrue(ports.sealedTwice.isEmpty());
    var verifier = new Verifier(Samples.KEYS, 1, Hashes.NONE);
    var lines = ports.lines();
    lines.forEach(verifier::check);
    assertEquals(
        new Verdict.Intact(events, 1, events, ports.head.get().hash()),
        verifier.verdict(ports.head.get()));
    assertEquals(events, new HashSet<>(ports.sealed.values()).size());
  }

  private static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Death() {
      super(null, null, false, false);
    }
  }
}
