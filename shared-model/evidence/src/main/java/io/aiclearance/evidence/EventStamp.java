package io.aiclearance.evidence;

import io.aiclearance.domain.evidence.AuditEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Writes an event's canonical form, hashes it and stamps the hash: what is committed with a change.
 */
public final class EventStamp {
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final int TIME_LENGTH = "2026-01-02T03:04:05.678Z".length();

  /** The most bytes of an event: a block of a few must fit into what a table's item may hold. */
  static final int MOST_BYTES = 32 * 1024;

  private final Supplier<MacKeys> keys;

  /**
   * @param keys asked at every stamp, so that a rotated key is used at once
   */
  public EventStamp(Supplier<MacKeys> keys) {
    this.keys = keys;
  }

  /**
   * @param prevEventHash the content hash of the entity's event before; 64 zeros where it is the
   *     first
   * @throws IllegalArgumentException if the event has no canonical form or is too long, or the hash
   *     does not fit its version
   */
  public StampedEvent stamp(AuditEvent event, String prevEventHash) {
    if (!Hashes.isHash(prevEventHash)
        || (event.version() == 1) != prevEventHash.equals(Hashes.NONE)) {
      throw new IllegalArgumentException("not the hash of the event before " + event.id());
    }
    var content = CanonicalJson.write(members(event, prevEventHash));
    if (content.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new IllegalArgumentException("too long for evidence: " + event.id());
    }
    var hash = Hashes.sha256Hex(content);
    var ring = keys.get();
    return new StampedEvent(
        content, hash, ring.mac(ring.current(), hash).orElseThrow(), ring.current());
  }

  private static Map<String, Object> members(AuditEvent event, String prevEventHash) {
    var facts = event.facts();
    var members = new TreeMap<String, Object>();
    members.put("v", 1L);
    members.put("id", event.id());
    members.put("entity", event.entity().toString());
    members.put("version", event.version());
    members.put("kind", event.kind().word());
    members.put("at", time(event.at()));
    members.put("actor", event.actor().word());
    members.put("prevEventHash", prevEventHash);
    if (facts.subject() != null) {
      members.put("subject", facts.subject().value());
    }
    if (facts.tool() != null) {
      members.put("tool", facts.tool().value());
    }
    if (facts.request() != null) {
      members.put("request", facts.request().value());
    }
    if (facts.grant() != null) {
      members.put("grant", facts.grant().value());
    }
    if (facts.governanceVersion() != null) {
      members.put("governanceVersion", facts.governanceVersion());
    }
    members.put("details", facts.details());
    return members;
  }

  static String time(Instant at) {
    var time = MILLISECONDS.format(at);
    if (time.length() != TIME_LENGTH) {
      throw new IllegalArgumentException("not a time of the years 0 to 9999");
    }
    return time;
  }
}
