package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.policy.ApprovalPolicy;
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
            "writtenBy", policy.changedBy().account().value(),
            "requester", open.request().origin().requester().account().value())
        : Map.of();
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    return command.by() instanceof ApprovalPolicy policy
            && open.request().origin().isAskedBy(policy.changedBy())
        ? refuse(
            Refusal.Kind.FORBIDDEN,
            "Whoever wrote this version of the policy is who asks. People decide.")
        : Optional.empty();
  }
}
