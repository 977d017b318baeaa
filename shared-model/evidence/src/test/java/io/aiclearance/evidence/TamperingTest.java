package io.aiclearance.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.evidence.Verdict.Broken;
import io.aiclearance.evidence.Verdict.Flaw;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whoever can write the tables but has no key: each thing they might do is seen. */
class TamperingTest {
  private final MemoryPorts ports = new MemoryPorts();
  private final List<String> lines;
  private final Head head;

  TamperingTest() {
    var sealer = new Sealer(ports, ports, Samples.KEYS);
    for (var issue = 1; issue <= 4; issue++) {
      ports.write(Samples.history("AIC-" + issue, 3));
      sealer.seal(ports.waiting());
    }
    lines = new ArrayList<>(ports.lines());
    head = ports.head.get();
  }

  static MacKeys strangersKeys() {
    return MacKeys.of(Map.of("current", "k1", "k1", "a stranger's guess"));
  }

  @Test
  void the_untouched_chain_is_intact() {
    assertEquals(new Verdict.Intact(12, 1, 12, head.hash()), verify());
  }

  @Test
  void the_chain_is_intact_from_any_place_with_the_hash_before_it() throws Exception {
    for (var from = 2; from <= 12; from++) {
      var before = SealedEntry.parse(lines.get(from - 2)).entryHash();
      var verifier = new Verifier(Samples.KEYS, from, before);
      lines.subList(from - 1, 12).forEach(verifier::check);
      assertEquals(new Verdict.Intact(13 - from, from, 12, head.hash()), verifier.verdict(head));
    }
  }

  @Test
  void every_character_of_an_entry_matters() {
    var line = lines.get(4);
    for (var i = 0; i < line.length(); i++) {
      var other = line.charAt(i) == '1' ? '2' : '1';
      lines.set(4, line.substring(0, i) + other + line.substring(i + 1));
      assertBrokenAt(5);
      lines.set(4, line.substring(0, i) + line.substring(i + 1));
      assertBrokenAt(5);
    }
  }

  @Test
  void every_field_altered_is_seen_even_when_hashed_again_without_the_key() throws Exception {
    var original = SealedEntry.parse(lines.get(4));
    for (var name : original.members().keySet()) {
      var members = new TreeMap<>(original.members());
      members.compute(name, (_, value) -> another(value));
      assertSeen(members);
    }
    for (var name : original.event().keySet()) {
      var event = new TreeMap<String, Object>();
      original.event().forEach((k, v) -> event.put(String.valueOf(k), v));
      event.compute(String.valueOf(name), (_, value) -> another(value));
      var members = new TreeMap<>(original.members());
      members.put("event", event);
      assertSeen(members);
      members.put("contentHash", Hashes.sha256Hex(CanonicalJson.write(event)));
      assertSeen(members);
    }
  }

  @Test
  void a_field_added_or_taken_away_is_seen() throws Exception {
    var original = lines.get(4);
    var members = new TreeMap<>(SealedEntry.parse(original).members());
    members.put("note", "harmless");
    lines.set(4, CanonicalJson.write(members));
    assertBroken(5, Flaw.ENTRY_HASH);
    for (var name : SealedEntry.parse(original).members().keySet()) {
      var fewer = new TreeMap<>(SealedEntry.parse(original).members());
      fewer.remove(name);
      lines.set(4, CanonicalJson.write(fewer));
      assertBrokenAt(5);
    }
  }

  @Test
  void an_entry_taken_out_is_seen() {
    for (var i = 0; i < 11; i++) {
      var taken = lines.remove(i);
      assertBroken(i + 1, Flaw.SEQ_GAP);
      lines.add(i, taken);
    }
  }

  @Test
  void an_entry_put_in_is_seen() throws Exception {
    for (var i = 0; i < 12; i++) {
      var stranger = Samples.history(new EventStamp(TamperingTest::strangersKeys), "AIC-9", 1);
      var prev = i == 0 ? Hashes.NONE : SealedEntry.parse(lines.get(i - 1)).entryHash();
      var entry = SealedEntry.seal(stranger.getFirst(), i + 1, prev, strangersKeys());
      lines.add(i, entry.line());
      assertBroken(i + 1, Flaw.ENTRY_MAC);
      lines.remove(i);
    }
  }

  @Test
  void entries_in_another_order_are_seen() {
    for (var i = 0; i < 11; i++) {
      Collections.swap(lines, i, i + 1);
      assertBrokenAt(i + 1);
      Collections.swap(lines, i, i + 1);
    }
  }

  @Test
  void blocks_in_another_order_are_seen() {
    Collections.rotate(lines.subList(3, 9), 3);
    assertBroken(4, Flaw.SEQ_GAP);
  }

  @Test
  void an_entry_repeated_is_seen() {
    for (var i = 0; i < 12; i++) {
      lines.add(i + 1, lines.get(i));
      assertBrokenAt(i + 2);
      lines.remove(i + 1);
    }
  }

  @Test
  void an_end_cut_off_is_seen_even_with_a_head_to_match() throws Exception {
    for (var left = 11; left > 0; left--) {
      lines.subList(left, lines.size()).clear();
      assertBroken(left + 1, Flaw.TRUNCATED);
      var hash = SealedEntry.parse(lines.getLast()).entryHash();
      var moved = new Head(2, left, hash, head.frontier(), head.macKeyId(), head.mac());
      assertEquals(new Broken(left + 1, Flaw.HEAD), verify(moved));
    }
  }

  @Test
  void a_beginning_cut_off_is_seen() {
    lines.subList(0, 3).clear();
    assertBroken(1, Flaw.SEQ_GAP);
  }

  @Test
  void every_field_of_the_head_matters() {
    var other = "f".repeat(64);
    var forged =
        List.of(
            new Head(9, head.size(), head.hash(), head.frontier(), "k1", head.mac()),
            new Head(4, 11, head.hash(), head.frontier(), "k1", head.mac()),
            new Head(4, 12, other, head.frontier(), "k1", head.mac()),
            new Head(4, 12, head.hash(), List.of(other, other), "k1", head.mac()),
            new Head(4, 12, head.hash(), head.frontier(), "k2", head.mac()),
            new Head(4, 12, head.hash(), head.frontier(), "k1", other));
    forged.forEach(end -> assertEquals(new Broken(13, Flaw.HEAD), verify(end)));
  }

  @Test
  void a_key_that_is_not_known_is_named_as_such() {
    var keys = MacKeys.of(Map.of("current", "k2", "k2", "another"));
    var verifier = new Verifier(keys, 1, Hashes.NONE);
    lines.forEach(verifier::check);
    assertEquals(new Broken(1, Flaw.UNKNOWN_KEY), verifier.verdict());
  }

  @Test
  void an_older_key_still_verifies_what_it_sealed() {
    var both =
        MacKeys.of(Map.of("current", "k2", "k2", "another", "k1", "a secret text for tests only"));
    ports.write(Samples.history(new EventStamp(() -> both), "AIC-7", 2));
    new Sealer(ports, ports, both).seal(ports.waiting());
    var verifier = new Verifier(both, 1, Hashes.NONE);
    ports.lines().forEach(verifier::check);
    assertInstanceOf(Verdict.Intact.class, verifier.verdict(ports.head.get()));
    assertTrue(ports.lines().getLast().contains("\"macKeyId\":\"k2\""));
  }

  /** What only somebody with the key could seal, or a fault of ours. */
  @Test
  void an_event_sealed_twice_or_out_of_its_order_is_seen_with_every_mac_right() {
    var events = Samples.history("AIC-1", 3);
    assertEquals(new Broken(2, Flaw.DUPLICATE_EVENT), sealed(events.getFirst(), events.getFirst()));
    assertEquals(new Broken(1, Flaw.EVENT_GAP), sealed(events.get(1)));
    assertEquals(new Broken(2, Flaw.EVENT_GAP), sealed(events.get(0), events.get(2)));
    var elsewhere =
        Samples.STAMP.stamp(
            Samples.event("AIC-1", 2, io.aiclearance.domain.evidence.EventKind.REQUEST_DENIED),
            "a".repeat(64));
    assertEquals(new Broken(2, Flaw.EVENT_GAP), sealed(events.getFirst(), elsewhere));
  }

  @Test
  void an_event_whose_stamp_is_not_ours_is_seen_although_its_entry_is() {
    var stranger = Samples.history(new EventStamp(TamperingTest::strangersKeys), "AIC-1", 1);
    assertEquals(new Broken(1, Flaw.INTAKE_MAC), sealed(stranger.getFirst()));
    var event = Samples.history("AIC-1", 1).getFirst();
    var content = event.content().replace("approve", "denied!");
    var altered =
        new StampedEvent(content, event.contentHash(), event.intakeMac(), event.macKeyId());
    assertEquals(new Broken(1, Flaw.CONTENT_HASH), sealed(altered));
  }

  private static Verdict sealed(StampedEvent... events) {
    var verifier = new Verifier(Samples.KEYS, 1, Hashes.NONE);
    Chain.next(Head.GENESIS, List.of(events), Samples.KEYS)
        .entries()
        .forEach(entry -> verifier.check(entry.line()));
    return verifier.verdict();
  }

  /** As it is, and then with the hash made to fit and a MAC as good as a stranger can make it. */
  private void assertSeen(TreeMap<String, Object> members) {
    lines.set(4, CanonicalJson.write(members));
    assertBrokenAt(5);
    var covered = new TreeMap<>(members);
    covered.remove("entryHash");
    covered.remove("entryMac");
    var hash = Hashes.sha256Hex(CanonicalJson.write(covered));
    members.put("entryHash", hash);
    var guess = strangersKeys();
    members.put("entryMac", guess.mac(guess.current(), hash).orElseThrow());
    lines.set(4, CanonicalJson.write(members));
    assertBrokenAt(5);
  }

  private static Object another(Object value) {
    return switch (value) {
      case Long number -> number + 1;
      case String text when Hashes.isHash(text) ->
          (text.startsWith("0") ? "1" : "0") + text.substring(1);
      case String text -> text + "x";
      default -> Map.of("reason", "another");
    };
  }

  private void assertBroken(long seq, Flaw flaw) {
    assertEquals(new Broken(seq, flaw), verify());
  }

  private void assertBrokenAt(long seq) {
    var verdict = verify();
    assertTrue(verdict instanceof Broken broken && broken.seq() == seq, verdict::toString);
  }

  private Verdict verify() {
    return verify(head);
  }

  private Verdict verify(Head end) {
    var verifier = new Verifier(Samples.KEYS, 1, Hashes.NONE);
    lines.forEach(verifier::check);
    return verifier.verdict(end);
  }
}
