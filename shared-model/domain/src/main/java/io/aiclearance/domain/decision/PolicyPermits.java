package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Words;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.request.Request;
import java.util.Map;
import java.util.Optional;

final class PolicyPermits implements Rule {
  @Override
  public String name() {
    return "policy-permits";
  }

  @Override
  public String sentence() {
    return "A policy approves by itself only as the most specific one for the project and tool, if"
        + " all that it asks for holds and the risk level permits it (R4.3).";
  }

  @Override
  public boolean concerns(OpenCase open, DecisionCommand command) {
    return command.by() instanceof ApprovalPolicy;
  }

  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    return command.by() instanceof ApprovalPolicy policy
        ? Map.of(
            "policy",
            policy.id() + " version " + policy.version(),
            "autoApproval",
            open.tool()
                .map(
                    tool ->
                        "risk "
                            + Words.of(tool.risk())
                            + (open.governance().at(tool.risk()).autoApproval()
                                ? ": permitted"
                                : ": left to people"))
                .orElse("no tool of the catalog"),
            "requesterGroups",
            Integer.toString(open.file().requesterGroups().size()))
        : Map.of();
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    if (!(command.by() instanceof ApprovalPolicy policy)
        || !(open.request() instanceof Request.Pending pending)) {
      return Optional.empty();
    }
    if (!command.approves()) {
      return refuse(Refusal.Kind.FORBIDDEN, "A policy approves or leaves it to people.");
    }
    if (!pending.approvals().isEmpty()) {
      return refuse(Refusal.Kind.CONFLICT, "People have begun to decide, and go on.");
    }
    return open.tool()
        .map(tool -> judge(open, pending, tool, policy))
        .orElseGet(() -> refuse(Refusal.Kind.CONFLICT, "People decide about tools of no catalog."));
  }

  private Optional<Refusal> judge(
      OpenCase open, Request.Pending pending, Tool tool, ApprovalPolicy policy) {
    var considered = PolicyChoice.of(open.file(), pending, tool, open.governance());
    return considered.stream()
        .filter(each -> each.policy().equals(policy))
        .findFirst()
        .map(
            mine ->
                mine.verdict() == Considered.Verdict.APPROVES
                    ? Optional.<Refusal>empty()
                    : refuse(Refusal.Kind.CONFLICT, mine.why()))
        .orElseGet(() -> refuse(Refusal.Kind.CONFLICT, "The policy was changed meanwhile."));
  }
}
