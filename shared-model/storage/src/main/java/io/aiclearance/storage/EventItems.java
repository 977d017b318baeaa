package io.aiclearance.storage;

import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.evidence.StampedEvent;

/** Events as written with their change; {@code due} until they are sealed and published. */
final class EventItems {
  static final String TYPE = "event";
  static final String ID = "eventId";
  static final String SEQ = "seq";
  static final String CONTENT_HASH = "contentHash";

  private EventItems() {}

  static Item write(AuditEvent event, StampedEvent stamped) {
    var item =
        Keys.event(event.entity(), event.version())
            .item()
            .put(EntityItems.TYPE, TYPE)
            .put(ID, event.id())
            .put("content", stamped.content())
            .put(CONTENT_HASH, stamped.contentHash())
            .put("intakeMac", stamped.intakeMac())
            .put("macKeyId", stamped.macKeyId());
    return Due.SEAL.mark(item, event.id(), event.at());
  }

  static StampedEvent read(Item item) {
    return new StampedEvent(
        item.text("content"),
        item.text(CONTENT_HASH),
        item.text("intakeMac"),
        item.text("macKeyId"));
  }
}
