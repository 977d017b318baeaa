package io.aiclearance.domain.ending;

import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.policy.Reviewer;

/** One person's wish that access ends before its end, and all that the rules look at. */
public record EndingCase(Grant grant, Reviewer by, How how, String reason) {
  /** In what part somebody ends it. */
  public enum How {
    /** By somebody who decides, for a reason. */
    REVOCATION,
    /** By the person who has it. */
    RELEASE
  }

  ProjectKey project() {
    return grant.id().request().project();
  }

  /** Whether it is ending already, or was ended early: the wish is fulfilled then. */
  public boolean fulfilled() {
    return grant instanceof Grant.Leaving || grant instanceof Grant.Revoked;
  }
}
