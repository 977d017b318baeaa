package io.aiclearance.evidence;

import io.aiclearance.evidence.CanonicalJson.NotCanonical;
import io.aiclearance.evidence.Verdict.Flaw;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks entries one after the other, from any place in the chain to its end: what is deleted,
 * inserted, altered, reordered or repeated shows at the first entry that it touches.
 */
public final class Verifier {
  private final MacKeys keys;
  private final long fromSeq;
  private final Set<String> events = new HashSet<>();
  private final Map<String, LastOf> lastOfEntity = new HashMap<>();
  private long nextSeq;
  private String prevHash;
  private Optional<Verdict.Broken> broken = Optional.empty();

  private record LastOf(long version, String contentHash) {}

  /**
   * @param prevHash the hash of the entry before {@code fromSeq}, from where it can be trusted; 64
   *     zeros for the first
   */
  public Verifier(MacKeys keys, long fromSeq, String prevHash) {
    this.keys = keys;
    this.fromSeq = fromSeq;
    this.nextSeq = fromSeq;
    this.prevHash = prevHash;
  }

  /** Checks the next entry's line; says whether it is worth going on. */
  public boolean check(String line) {
    if (broken.isEmpty()) {
      broken = flawOf(line).map(flaw -> new Verdict.Broken(nextSeq, flaw));
      nextSeq++;
    }
    return broken.isEmpty();
  }

  /** The verdict where the chain is known to end with the given entry. */
  public Verdict verdict(Head end) {
    if (broken.isPresent()) {
      return broken.get();
    }
    var last = nextSeq - 1;
    if (last < end.size() || (last == end.size() && !Hashes.same(end.hash(), prevHash))) {
      return new Verdict.Broken(nextSeq, Flaw.TRUNCATED);
    }
    return verdict();
  }

  /** The verdict on what was checked, whatever follows it. */
  public Verdict verdict() {
    return broken
        .<Verdict>map(b -> b)
        .orElseGet(() -> new Verdict.Intact(nextSeq - fromSeq, fromSeq, nextSeq - 1, prevHash));
  }

  private Optional<Flaw> flawOf(String line) {
    SealedEntry entry;
    try {
      entry = SealedEntry.parse(line);
    } catch (NotCanonical e) {
      return Optional.of(Flaw.NOT_CANONICAL);
    }
    if (entry.seq() != nextSeq) {
      return Optional.of(Flaw.SEQ_GAP);
    }
    if (!Hashes.same(prevHash, entry.text(SealedEntry.PREV_HASH))) {
      return Optional.of(Flaw.PREV_HASH);
    }
    if (!Hashes.same(entry.computedHash(), entry.entryHash())) {
      return Optional.of(Flaw.ENTRY_HASH);
    }
    if (!macIs(entry, SealedEntry.MAC_KEY_ID, entry.entryHash(), SealedEntry.ENTRY_MAC)) {
      return Optional.of(Flaw.ENTRY_MAC);
    }
    prevHash = entry.entryHash();
    return flawOfEvent(entry);
  }

  private Optional<Flaw> flawOfEvent(SealedEntry entry) {
    var event = entry.stamped();
    if (!Hashes.same(Hashes.sha256Hex(event.content()), event.contentHash())) {
      return Optional.of(Flaw.CONTENT_HASH);
    }
    if (!macIs(entry, SealedEntry.INTAKE_KEY_ID, event.contentHash(), SealedEntry.INTAKE_MAC)) {
      return Optional.of(Flaw.INTAKE_MAC);
    }
    if (!events.add(entry.eventId())) {
      return Optional.of(Flaw.DUPLICATE_EVENT);
    }
    return eventGap(entry);
  }

  /** Within one entity, each event names the one before it. */
  private Optional<Flaw> eventGap(SealedEntry entry) {
    var event = entry.event();
    var entity = String.valueOf(event.get("entity"));
    var version = event.get("version") instanceof Long number ? number : 0L;
    var last = lastOfEntity.get(entity);
    lastOfEntity.merge(
        entity,
        new LastOf(version, entry.text(SealedEntry.CONTENT_HASH)),
        (a, b) -> a.version() > b.version() ? a : b);
    // two relays may seal an entity's neighbouring events in either order; only what follows is
    // bound
    return last != null
            && version == last.version() + 1
            && !last.contentHash().equals(event.get("prevEventHash"))
        ? Optional.of(Flaw.EVENT_GAP)
        : Optional.empty();
  }

  private boolean macIs(SealedEntry entry, String keyId, String hash, String mac) {
    return keys.mac(entry.text(keyId), hash)
        .filter(expected -> Hashes.same(expected, entry.text(mac)))
        .isPresent();
  }
}
