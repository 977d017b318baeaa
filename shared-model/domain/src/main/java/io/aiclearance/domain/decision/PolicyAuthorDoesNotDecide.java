package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.request.Origin;
import java.util.Map;
import java.util.Optional;

final class PolicyAuthorDoesNotDecide implements Rule {
  @Override
  public String name() {
    return "policy-author-does-not-decide";
  }

  @Override
  public String sentence() {
    return "Nobody's access is approved by a policy of which they wrote the version in force"
        + " (R2.3).";
  }

  @Override
  public boolean concerns(OpenCase open, DecisionCommand command) {
    return command.by() instanceof ApprovalPolicy;
  }

  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    return command.by() instanceof ApprovalPolicy policy
        ? Map.of(
            "writtenBy", policy.changedBy().value(),
            "requester", open.request().origin().requester().account().value())
        : Map.of();
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    return command.by() instanceof ApprovalPolicy policy && wrote(policy, open.request().origin())
        ? refuse(
            Refusal.Kind.FORBIDDEN,
            "Whoever wrote this version of the policy is who asks. People decide.")
        : Optional.empty();
  }

  /** Whether the policy's author asks, or raised the request. */
  static boolean wrote(ApprovalPolicy policy, Origin origin) {
    return policy.changedBy().equals(origin.requester().account())
        || policy.changedBy().equals(origin.raisedBy());
  }
}
