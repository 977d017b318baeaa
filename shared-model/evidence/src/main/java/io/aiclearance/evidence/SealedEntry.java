package io.aiclearance.evidence;

import io.aiclearance.evidence.CanonicalJson.NotCanonical;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the chain (R7.2): an event, its stamp, its place, and what binds it to the entry
 * before.
 *
 * @param line the whole entry in canonical form, as it is stored and exported
 */
public record SealedEntry(SortedMap<String, Object> members, String line) {
  static final String SEQ = "seq";
  static final String PREV_HASH = "prevHash";
  static final String ENTRY_HASH = "entryHash";
  static final String ENTRY_MAC = "entryMac";
  static final String MAC_KEY_ID = "macKeyId";
  static final String EVENT = "event";
  static final String CONTENT_HASH = "contentHash";
  static final String INTAKE_MAC = "intakeMac";
  static final String INTAKE_KEY_ID = "intakeMacKeyId";

  /** Seals a genuine event behind the entry whose hash is {@code prevHash}. */
  static SealedEntry seal(StampedEvent event, long seq, String prevHash, MacKeys keys) {
    var members = new TreeMap<String, Object>();
    members.put("v", 1L);
    members.put(SEQ, seq);
    members.put(PREV_HASH, prevHash);
    members.put(EVENT, contentOf(event));
    members.put(CONTENT_HASH, event.contentHash());
    members.put(INTAKE_MAC, event.intakeMac());
    members.put(INTAKE_KEY_ID, event.macKeyId());
    members.put(MAC_KEY_ID, keys.current());
    var hash = hashOf(members);
    members.put(ENTRY_HASH, hash);
    members.put(ENTRY_MAC, keys.mac(keys.current(), hash).orElseThrow());
    return new SealedEntry(members, CanonicalJson.write(members));
  }

  /**
   * @throws NotCanonical if the line is not an entry in canonical form
   */
  public static SealedEntry parse(String line) throws NotCanonical {
    var entry = new SealedEntry(CanonicalJson.read(line), line);
    for (var text :
        new String[] {
          PREV_HASH, ENTRY_HASH, ENTRY_MAC, MAC_KEY_ID, CONTENT_HASH, INTAKE_MAC, INTAKE_KEY_ID
        }) {
      entry.require(text, String.class);
    }
    entry.require(SEQ, Long.class);
    entry.require(EVENT, Map.class);
    return entry;
  }

  public long seq() {
    return (Long) value(SEQ);
  }

  public String entryHash() {
    return text(ENTRY_HASH);
  }

  public String eventId() {
    return String.valueOf(event().get("id"));
  }

  /** The event's own members, as they were committed. */
  public Map<?, ?> event() {
    return (Map<?, ?>) value(EVENT);
  }

  String text(String name) {
    return (String) value(name);
  }

  /** What {@code entryHash} must be: over everything but itself and its MAC. */
  String computedHash() {
    var covered = new TreeMap<>(members);
    covered.remove(ENTRY_HASH);
    covered.remove(ENTRY_MAC);
    return hashOf(covered);
  }

  /** Whether it was sealed with one of the keys, as the one behind an entry with that hash. */
  boolean follows(long seqBefore, String hashBefore, MacKeys keys) {
    return seq() == seqBefore + 1
        && Hashes.same(hashBefore, text(PREV_HASH))
        && Hashes.same(computedHash(), entryHash())
        && keys.verify(text(MAC_KEY_ID), entryHash(), text(ENTRY_MAC));
  }

  StampedEvent stamped() {
    return new StampedEvent(
        CanonicalJson.write(asTexts(event())),
        text(CONTENT_HASH),
        text(INTAKE_MAC),
        text(INTAKE_KEY_ID));
  }

  private static String hashOf(Map<String, Object> members) {
    return Hashes.sha256Hex(CanonicalJson.write(members));
  }

  private static SortedMap<String, Object> contentOf(StampedEvent event) {
    try {
      return CanonicalJson.read(event.content());
    } catch (NotCanonical e) {
      throw new IllegalArgumentException("a genuine event is in canonical form", e);
    }
  }

  private static Map<String, Object> asTexts(Map<?, ?> members) {
    var texts = new TreeMap<String, Object>();
    members.forEach((name, value) -> texts.put((String) name, value));
    return texts;
  }

  private Object value(String name) {
    @Nullable Object value = members.get(name);
    if (value == null) {
      throw new IllegalStateException("the entry has no " + name);
    }
    return value;
  }

  private void require(String name, Class<?> type) throws NotCanonical {
    if (!type.isInstance(members.get(name))) {
      throw new NotCanonical("no " + name);
    }
  }
}
