package io.aiclearance.domain.evidence;

import io.aiclearance.domain.EntityRef;
import java.time.Instant;

/**
 * The evidence of one state change (R7.1).
 *
 * @param entity what changed
 * @param version the entity's version that this change made, counted from 1
 */
public record AuditEvent(
    EntityRef entity, long version, EventKind kind, Instant at, Actor actor, Facts facts) {
  public AuditEvent {
    if (version < 1) {
      throw new IllegalArgumentException("versions are counted from 1");
    }
  }

  /**
   * The event's permanent name, {@code request/AIC-12#3}: a retry of the change makes the same one.
   */
  public String id() {
    return entity + "#" + version;
  }
}
