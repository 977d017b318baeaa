package io.aiclearance.domain.policy;

import io.aiclearance.domain.Entity;

/**
 * A record that says how access is governed: every version of it is kept and can be read, and a
 * change may need a second admin.
 */
public sealed interface Governed extends Entity
    permits GovernancePolicy, ApprovalPolicy, Project, BaselineAccess, Licence {
  /** Counted from 1; 0 for what holds before anybody has said anything. */
  default long version() {
    return revision().version();
  }

  /** Whether it takes part, or is kept for the record alone. */
  default boolean inUse() {
    return true;
  }
}
