package io.aiclearance.evidence;

import io.aiclearance.evidence.CanonicalJson.NotCanonical;
import io.aiclearance.evidence.Verdict.Flaw;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks entries one after the other, from any place in the chain to its end: what is deleted,
 * inserted, altered, reordered or repeated shows at the first entry that it touches.
 */
public final class Verifier {
  private final MacKeys keys;
  private final long fromSeq;
  private final Map<String, LastOf> lastOfEntity = new HashMap<>();
  private List<String> frontier = List.of();
  private long nextSeq;
  private String prevHash;
  private Optional<Verdict.Broken> broken = Optional.empty();

  private record LastOf(long version, String contentHash) {}

  private static final LastOf NONE = new LastOf(0, Hashes.NONE);

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

  /** The verdict where the chain is stored as ending with the given head. */
  public Verdict verdict(Head end) {
    if (broken.isPresent()) {
      return broken.get();
    }
    var last = nextSeq - 1;
    if (!end.genuine(keys)) {
      return new Verdict.Broken(nextSeq, Flaw.HEAD);
    }
    if (last < end.size()) {
      return new Verdict.Broken(nextSeq, Flaw.TRUNCATED);
    }
    return last > end.size() || endsAs(end) ? verdict() : new Verdict.Broken(nextSeq, Flaw.HEAD);
  }

  private boolean endsAs(Head end) {
    return Hashes.same(end.hash(), prevHash) && (fromSeq > 1 || end.frontier().equals(frontier));
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
    var flawOfMac =
        flawOfMac(entry, SealedEntry.MAC_KEY_ID, entry.entryHash(), SealedEntry.ENTRY_MAC)
            .or(() -> flawOfEvent(entry));
    prevHash = entry.entryHash();
    if (fromSeq == 1) {
      frontier = MerkleFrontier.append(frontier, nextSeq - 1, line);
    }
    return flawOfMac;
  }

  private Optional<Flaw> flawOfEvent(SealedEntry entry) {
    var event = entry.stamped();
    if (!Hashes.same(Hashes.sha256Hex(event.content()), event.contentHash())) {
      return Optional.of(Flaw.CONTENT_HASH);
    }
    return flawOfMac(entry, SealedEntry.INTAKE_KEY_ID, event.contentHash(), SealedEntry.INTAKE_MAC)
        .or(() -> flawOfPlace(entry));
  }

  private Optional<Flaw> flawOfMac(
      SealedEntry entry, String keyIdName, String hash, String macName) {
    var keyId = entry.text(keyIdName);
    if (!keys.knows(keyId)) {
      return Optional.of(Flaw.UNKNOWN_KEY);
    }
    return keys.verify(keyId, hash, entry.text(macName))
        ? Optional.empty()
        : Optional.of(macName.equals(SealedEntry.ENTRY_MAC) ? Flaw.ENTRY_MAC : Flaw.INTAKE_MAC);
  }

  /** Within one entity, the versions follow each other, and each names the one before it. */
  private Optional<Flaw> flawOfPlace(SealedEntry entry) {
    var members = EventPlace.of(entry.event());
    if (members.isEmpty()) {
      return Optional.of(Flaw.NOT_CANONICAL);
    }
    var place = members.get();
    var contentHash = entry.text(SealedEntry.CONTENT_HASH);
    var last = lastOfEntity.put(place.entity(), new LastOf(place.version(), contentHash));
    if (last == null) {
      // a check that begins later cannot know what an entity had before
      last =
          place.isFirst() || fromSeq == 1
              ? NONE
              : new LastOf(place.version() - 1, place.prevEventHash());
    }
    if (place.version() <= last.version()) {
      return Optional.of(Flaw.DUPLICATE_EVENT);
    }
    return place.version() == last.version() + 1
            && Hashes.same(last.contentHash(), place.prevEventHash())
        ? Optional.empty()
        : Optional.of(Flaw.EVENT_GAP);
  }
}
