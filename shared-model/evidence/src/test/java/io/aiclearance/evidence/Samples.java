package io.aiclearance.evidence;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Events and keys to try things with. */
final class Samples {
  static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678901Z");
  static final MacKeys KEYS =
      MacKeys.of(Map.of("current", "k1", "k1", "a secret text for tests only"));
  static final EventStamp STAMP = new EventStamp(() -> KEYS);

  private Samples() {}

  static AuditEvent event(String issue, long version, EventKind kind) {
    var facts =
        new Facts(
            new AccountId("acc-requester"),
            new ToolId("github-copilot"),
            new IssueKey(issue),
            new GrantId(issue),
            7L,
            Map.of("reason", "Zürich \"quoted\" \\ \uD83D\uDE80\n", "outcome", "approve"));
    return new AuditEvent(
        new EntityRef(EntityRef.Kind.REQUEST, issue),
        version,
        kind,
        TIME.plusSeconds(version),
        new Actor.Someone(new AccountId("acc-approver")),
        facts);
  }

  /** An entity's first events, each naming the one before. */
  static List<StampedEvent> history(String issue, int length) {
    return history(STAMP, issue, length);
  }

  static List<StampedEvent> history(EventStamp stamp, String issue, int length) {
    var events = new ArrayList<StampedEvent>();
    var before = Hashes.NONE;
    for (var version = 1; version <= length; version++) {
      var event = stamp.stamp(event(issue, version, EventKind.REQUEST_RECEIVED), before);
      events.add(event);
      before = event.contentHash();
    }
    return events;
  }

  static String id(StampedEvent event) {
    try {
      return EventPlace.of(CanonicalJson.read(event.content())).orElseThrow().id();
    } catch (CanonicalJson.NotCanonical e) {
      throw new AssertionError(e);
    }
  }
}
