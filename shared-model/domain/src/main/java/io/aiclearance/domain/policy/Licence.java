package io.aiclearance.domain.policy;

import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.Revision;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The right to let connectors add people to groups (R5.7). Without it everything else goes on, and
 * people do by hand what a connector would; nobody's access is kept alive by its end.
 *
 * @param reference what the licence is called where it was bought
 * @param endsAt no end where absent
 * @param suspended whether it does not count for now
 */
public record Licence(
    String reference, @Nullable Instant endsAt, boolean suspended, Revision revision)
    implements Governed {
  public static final EntityRef REF = new EntityRef(EntityRef.Kind.LICENCE, "site");

  @Override
  public EntityRef ref() {
    return REF;
  }

  public State state(Instant now) {
    if (suspended) {
      return State.SUSPENDED;
    }
    return endsAt != null && !now.isBefore(endsAt) ? State.ENDED : State.ACTIVE;
  }

  /** What a licence counts as at a moment. */
  public enum State {
    /** Nobody has recorded one. */
    NONE,
    ACTIVE,
    ENDED,
    SUSPENDED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
