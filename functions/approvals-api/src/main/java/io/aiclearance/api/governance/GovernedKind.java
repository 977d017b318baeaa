package io.aiclearance.api.governance;

import io.aiclearance.api.http.Fields;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A kind of governed record: how it is named, read from a body and shown. */
public interface GovernedKind<G extends Governed> {
  Class<G> type();

  /** Where its records are, under {@code /api/v1/settings}. */
  String path();

  /** The route's name for the id of one; absent where there is one record alone. */
  @Nullable String idName();

  /** Empty where no record can have this id. */
  Optional<EntityRef> ref(String id);

  /** Those that are in use, by id. */
  List<G> inUse(Governance governance);

  Draft<G> read(Fields body, String id);

  /** What holds until somebody has saved one, if anything does. */
  default Optional<G> builtIn() {
    return Optional.empty();
  }

  /** The record as it takes no part any more. */
  default G retired(G governed, Reviewer by) {
    throw new UnsupportedOperationException("the only one cannot be retired");
  }

  /** Exactly what a PUT takes. */
  Object settings(G governed);

  Object view(Optional<G> governed, Instant now);

  static long version(Optional<? extends Governed> governed) {
    return revision(governed).version();
  }

  static Revision revision(Optional<? extends Governed> governed) {
    return governed.<Revision>map(Governed::revision).orElse(Revision.NEW);
  }
}
