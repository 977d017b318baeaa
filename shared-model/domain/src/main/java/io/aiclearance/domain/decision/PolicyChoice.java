package io.aiclearance.domain.decision;

import io.aiclearance.domain.Words;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.decision.Considered.Verdict;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.PolicyScope;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Wanted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Chooses the approval policy that may stand in for a request's stages (R4.3). Of those that cover
 * the project and the tool only the most specific count, each as a whole; one of them that is
 * switched off switches auto-approval off, and else the first of which everything holds approves.
 */
public final class PolicyChoice {
  private final CaseFile file;
  private final Request.Pending request;
  private final Tool tool;
  private final GovernancePolicy governance;

  private PolicyChoice(
      CaseFile file, Request.Pending request, Tool tool, GovernancePolicy governance) {
    this.file = file;
    this.request = request;
    this.tool = tool;
    this.governance = governance;
  }

  /** Every policy that is not retired, the most specific first. */
  public static List<Considered> of(
      CaseFile file, Request.Pending request, Tool tool, GovernancePolicy governance) {
    return new PolicyChoice(file, request, tool, governance).considered();
  }

  /** The one that approves, if one does. */
  public static Optional<ApprovalPolicy> approving(List<Considered> considered) {
    return considered.stream()
        .filter(each -> each.verdict() == Verdict.APPROVES)
        .map(Considered::policy)
        .findFirst();
  }

  private List<Considered> considered() {
    var policies =
        file.policies().stream()
            .filter(ApprovalPolicy::inUse)
            .sorted(
                Comparator.comparing(ApprovalPolicy::scope, mostSpecificFirst())
                    .thenComparing(policy -> policy.id().value()))
            .toList();
    var covering = policies.stream().filter(this::covers).toList();
    var most = covering.stream().mapToInt(policy -> policy.scope().specificity()).max().orElse(0);
    var tier = covering.stream().filter(policy -> policy.scope().specificity() == most).toList();
    var off = tier.stream().filter(policy -> !policy.autoApprove()).findFirst();
    var first = tier.stream().filter(policy -> failures(policy).isEmpty()).findFirst();
    return policies.stream()
        .map(
            policy ->
                !covers(policy)
                    ? elsewhere(policy)
                    : tier.contains(policy)
                        ? ofTheTier(policy, off, first)
                        : new Considered(
                            policy,
                            Verdict.PASSED_OVER,
                            named(tier.getFirst()) + " is more specific, and counts instead."))
        .toList();
  }

  private Considered ofTheTier(
      ApprovalPolicy policy, Optional<ApprovalPolicy> off, Optional<ApprovalPolicy> first) {
    if (!policy.autoApprove()) {
      return new Considered(
          policy, Verdict.SWITCHES_OFF, "It is not set to approve: people decide.");
    }
    var failures = failures(policy);
    if (!failures.isEmpty()) {
      return new Considered(policy, Verdict.NOT_MET, String.join(" ", failures));
    }
    if (off.isPresent()) {
      return new Considered(
          policy,
          Verdict.PASSED_OVER,
          named(off.get()) + " is as specific, and is not set to approve: people decide.");
    }
    return first.filter(policy::equals).isPresent()
        ? new Considered(policy, Verdict.APPROVES, "All that it asks for holds.")
        : new Considered(
            policy, Verdict.PASSED_OVER, named(first.orElseThrow()) + " approves before it.");
  }

  /** What the policy asks for and is not so. */
  private List<String> failures(ApprovalPolicy policy) {
    var failures = new ArrayList<String>();
    if (!(request.ask().wanted() instanceof Wanted.Listed)) {
      failures.add("People decide about tools that are new to the catalog.");
    }
    if (!governance.at(tool.risk()).autoApproval()) {
      failures.add(
          "The governance policy leaves requests of risk " + Words.of(tool.risk()) + " to people.");
    }
    if (Collections.disjoint(policy.groups(), file.requesterGroups())) {
      failures.add(
          policy.groups().isEmpty()
              ? "It names no group that a requester could be in."
              : "The requester is in none of its groups.");
    }
    if (request.ask().days() > mostDays(policy)) {
      failures.add(
          "It approves up to "
              + mostDays(policy)
              + " days, and "
              + request.ask().days()
              + " are asked for.");
    }
    if (request.origin().isAskedBy(policy.changedBy())) {
      failures.add("Whoever wrote this version of it is who asks: people decide (R2.3).");
    }
    return failures;
  }

  /** The policy's maximum, within the risk level's. */
  private int mostDays(ApprovalPolicy policy) {
    var atRisk = governance.maxDays(tool.risk());
    return policy.maxDays() == null ? atRisk : Math.min(policy.maxDays(), atRisk);
  }

  private boolean covers(ApprovalPolicy policy) {
    return policy.scope().covers(request.key().project(), tool.id());
  }

  private Considered elsewhere(ApprovalPolicy policy) {
    var scope = policy.scope();
    var otherProject =
        scope.project() != null && !Objects.equals(scope.project(), request.key().project());
    return new Considered(
        policy,
        Verdict.ELSEWHERE,
        otherProject
            ? "It is for the project " + scope.project() + "."
            : "It is for the tool " + scope.tool() + ".");
  }

  private static Comparator<PolicyScope> mostSpecificFirst() {
    return Comparator.comparingInt(PolicyScope::specificity).reversed();
  }

  private static String named(ApprovalPolicy policy) {
    return "The policy " + policy.id();
  }
}
