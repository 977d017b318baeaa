package io.aiclearance.domain.policy;

import io.aiclearance.domain.evidence.Actor;

/** Whoever decides about a request: a person, or a policy that may do so by itself. */
public sealed interface Decider permits Reviewer, ApprovalPolicy {
  Actor actor();
}
