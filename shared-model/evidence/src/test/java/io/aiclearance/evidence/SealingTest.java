package io.aiclearance.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealingTest {
  private final MemoryPorts ports = new MemoryPorts();
  private final Sealer sealer = new Sealer(ports, ports, Samples.KEYS);

  @Test
  void an_event_is_sealed_with_what_comes_before_it() {
    ports.write(Samples.history("AIC-1", 5));
    var done = sealer.seal(List.of("request/AIC-1#4"));
    assertEquals(4, done.sealed());
    assertEquals(List.of("request/AIC-1#5"), ports.waiting());
    assertIntact(4);
  }

  @Test
  void the_same_ids_again_seal_nothing() {
    ports.write(Samples.history("AIC-1", 3));
    var ids = ports.waiting();
    assertEquals(3, sealer.seal(ids).sealed());
    assertEquals(0, sealer.seal(ids).sealed());
    assertEquals(1, ports.blocks.size());
  }

  @Test
  void blocks_hold_a_hundred_entries() {
    ports.write(Samples.history("AIC-1", 130));
    ports.write(Samples.history("AIC-2", 130));
    sealer.seal(ports.waiting());
    assertTrue(ports.blocks.values().stream().allMatch(block -> block.entries().size() <= 100));
    assertIntact(260);
  }

  @Test
  void a_block_of_long_events_stays_within_what_an_item_holds() {
    var long30k = Facts.NONE.with("purpose", "ü".repeat(15_000));
    var before = Hashes.NONE;
    for (var version = 1; version <= 40; version++) {
      var sample = Samples.event("AIC-1", version, EventKind.REQUEST_RECEIVED);
      var event =
          new io.aiclearance.domain.evidence.AuditEvent(
              sample.entity(), version, sample.kind(), sample.at(), sample.actor(), long30k);
      var stamped = Samples.STAMP.stamp(event, before);
      ports.write(List.of(stamped));
      before = stamped.contentHash();
    }
    sealer.seal(ports.waiting());
    for (var block : ports.blocks.values()) {
      var bytes = block.entries().stream().mapToInt(e -> utf8(e.line())).sum();
      assertTrue(bytes < 350_000, bytes + " bytes");
    }
    assertIntact(40);
  }

  @Test
  void entries_come_in_the_order_of_their_time_but_never_before_their_entitys_last() {
    var late = Samples.history("AIC-2", 1);
    ports.write(Samples.history("AIC-1", 3));
    ports.write(late);
    sealer.seal(List.of("request/AIC-1#3", "request/AIC-2#1", "request/AIC-1#1"));
    var ids = ports.block(1).orElseThrow().entries().stream().map(SealedEntry::eventId).toList();
    assertEquals(
        List.of("request/AIC-1#1", "request/AIC-2#1", "request/AIC-1#2", "request/AIC-1#3"), ids);
  }

  @Test
  void an_altered_event_is_never_sealed_and_holds_up_its_own_entity_alone() {
    ports.write(Samples.history("AIC-1", 3));
    ports.write(Samples.history("AIC-2", 2));
    alter("request/AIC-1#2");
    var done = sealer.seal(ports.waiting());
    assertEquals(Set.of("request/AIC-1#2"), done.forged());
    assertEquals(Set.of("request/AIC-1#3"), done.held());
    assertEquals(3, done.sealed());
    assertIntact(3);
  }

  @Test
  void a_genuine_event_in_anothers_place_is_a_forged_one() {
    var events = Samples.history("AIC-1", 2);
    ports.write(events);
    ports.written.put("request/AIC-9#1", events.getFirst());
    assertEquals(Set.of("request/AIC-9#1"), sealer.seal(ports.waiting()).forged());
    assertIntact(2);
  }

  @Test
  void an_event_that_was_deleted_unsealed_shows_in_the_chain() {
    ports.write(Samples.history("AIC-1", 3));
    ports.written.remove("request/AIC-1#2");
    sealer.seal(ports.waiting());
    assertEquals(new Verdict.Broken(2, Verdict.Flaw.EVENT_GAP), verify());
  }

  @Test
  void nothing_is_built_on_a_head_that_was_moved_back_or_written_by_another() {
    seal("AIC-1");
    var old = ports.head.get();
    seal("AIC-2");
    seal("AIC-3");
    ports.head.set(old);
    assertThrows(IllegalStateException.class, () -> sealer.seal(List.of()));
    ports.head.set(Head.GENESIS);
    assertThrows(IllegalStateException.class, () -> sealer.seal(List.of()));
    ports.head.set(new Head(2, 2, old.hash(), old.frontier(), old.macKeyId(), old.mac()));
    assertThrows(IllegalStateException.class, () -> sealer.seal(List.of()));
  }

  @Test
  void nothing_is_built_on_a_block_that_another_wrote() {
    seal("AIC-1");
    var events = Samples.history(new EventStamp(TamperingTest::strangersKeys), "AIC-2", 1);
    var forged = Chain.next(ports.head.get(), events, TamperingTest.strangersKeys());
    ports.append(forged);
    assertThrows(IllegalStateException.class, () -> sealer.seal(List.of()));
    assertEquals(1, ports.head.get().block());
  }

  private void seal(String issue) {
    ports.write(Samples.history(issue, 1));
    sealer.seal(ports.waiting());
  }

  private void alter(String id) {
    ports.written.computeIfPresent(
        id,
        (_, e) ->
            new StampedEvent(
                e.content().replace("approve", "denied!"),
                Hashes.sha256Hex(e.content().replace("approve", "denied!")),
                e.intakeMac(),
                e.macKeyId()));
  }

  private void assertIntact(int entries) {
    assertEquals(new Verdict.Intact(entries, 1, entries, ports.head.get().hash()), verify());
    var ids = new ArrayList<>(ports.sealed.keySet());
    assertEquals(entries, ids.size());
  }

  private Verdict verify() {
    var verifier = new Verifier(Samples.KEYS, 1, Hashes.NONE);
    ports.lines().forEach(verifier::check);
    return verifier.verdict(ports.head.get());
  }

  private static int utf8(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
  }
}
