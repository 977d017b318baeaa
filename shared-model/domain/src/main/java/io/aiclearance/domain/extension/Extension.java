package io.aiclearance.domain.extension;

import io.aiclearance.domain.Entity;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.ExtensionId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.evidence.Facts;
import java.time.Instant;
import java.util.Map;

/** More days of access, asked for by one person and approved by another, in one of its states. */
public sealed interface Extension extends Entity {
  Wish wish();

  default ExtensionId id() {
    return wish().id();
  }

  @Override
  default EntityRef ref() {
    return ref(id());
  }

  static EntityRef ref(ExtensionId id) {
    return new EntityRef(EntityRef.Kind.EXTENSION, id.toString());
  }

  default Facts facts() {
    return new Facts(
        wish().holder().account(),
        wish().tool(),
        id().grant().request(),
        id().grant(),
        null,
        Map.of("days", Integer.toString(wish().days()), "reason", wish().reason()));
  }

  /**
   * What is asked for.
   *
   * @param days how many more, from the end of access that holds, or from when it is given again
   * @param askedBy never who approves it
   */
  record Wish(
      ExtensionId id,
      Person holder,
      ToolId tool,
      String toolName,
      int days,
      String reason,
      Person askedBy,
      Instant askedAt) {}

  /** Waits for somebody else's yes. */
  record Asked(Wish wish, Revision revision) implements Extension {}

  record Approved(Wish wish, Person by, Instant at, Revision revision) implements Extension {}

  record Declined(Wish wish, Person by, Instant at, String reason, Revision revision)
      implements Extension {}
}
