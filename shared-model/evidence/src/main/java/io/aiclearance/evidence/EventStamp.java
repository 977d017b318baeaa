package io.aiclearance.evidence;

import io.aiclearance.domain.evidence.AuditEvent;
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
   */
  public StampedEvent stamp(AuditEvent event, String prevEventHash) {
    var content = CanonicalJson.write(members(event, prevEventHash));
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
    return MILLISECONDS.format(at);
  }
}
