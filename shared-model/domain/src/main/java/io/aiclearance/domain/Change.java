package io.aiclearance.domain;

import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import java.time.Instant;

/** One entity's next state together with its evidence: neither can be written without the other. */
public record Change(Entity after, AuditEvent event) {
  public Change {
    if (!event.entity().equals(after.ref()) || event.version() != after.revision().version() + 1) {
      throw new IllegalArgumentException("an event belongs to the change that it tells of");
    }
  }

  public static Change to(Entity after, EventKind kind, Instant at, Actor actor, Facts facts) {
    return new Change(
        after, new AuditEvent(after.ref(), after.revision().version() + 1, kind, at, actor, facts));
  }
}
