package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Request;

/** What the rules make of a decision. */
public sealed interface Decision {
  record Refused(Refusal refusal) implements Decision {}

  record Denied(Request.Denied request, Grounds grounds) implements Decision {}

  /** One approval of those that are asked for; another one is missing. */
  record StageApproved(Request.Pending request, Role next, Grounds grounds) implements Decision {}

  /**
   * @param tool which is not stored yet where it enters the catalog by this very decision
   */
  record Approved(Request.Approved request, Tool tool, Grounds grounds) implements Decision {}
}
