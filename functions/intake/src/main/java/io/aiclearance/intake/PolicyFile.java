package io.aiclearance.intake;

import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.decision.CaseFile;
import io.aiclearance.domain.intake.Tickets.Pause;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.request.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what approval policies look at (R4.3). Jira is asked for the requester's groups only
 * where a policy may approve: mostly none does, and then a request costs one query more.
 */
final class PolicyFile {
  private final Governance governance;
  private final Memberships memberships;

  PolicyFile(Governance governance, Memberships memberships) {
    this.governance = governance;
    this.memberships = memberships;
  }

  sealed interface Answer {}

  /** The policies and groups; what else lies around a case is not in it. */
  record Gathered(CaseFile file) implements Answer {}

  record NotNow(String why, @Nullable Pause pause) implements Answer {}

  Answer about(Request.Pending request, Tool tool, Instant now) {
    var policies = governance.approvalPolicies();
    if (policies.stream().noneMatch(policy -> mayApprove(policy, request, tool))) {
      return new Gathered(file(policies, Set.of(), now));
    }
    return switch (memberships.of(request.origin().requester().account())) {
      case Memberships.Known(var groups) -> new Gathered(file(policies, groups, now));
      case Memberships.NotNow(var why, var pause) -> new NotNow(why, pause);
    };
  }

  private static boolean mayApprove(ApprovalPolicy policy, Request.Pending request, Tool tool) {
    return policy.autoApprove() && policy.scope().covers(request.key().project(), tool.id());
  }

  private static CaseFile file(List<ApprovalPolicy> policies, Set<String> groups, Instant now) {
    return new CaseFile(now, Optional.empty(), List.of(), List.of(), Map.of(), policies, groups);
  }
}
