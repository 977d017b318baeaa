package io.aiclearance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aiclearance.api.decide.Explained;
import io.aiclearance.api.http.Words;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.decision.Finding;
import io.aiclearance.domain.decision.PolicyChoice;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.GovernancePolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a request that nobody has made (R4.11).
 *
 * @param autoApprovedBy the policy that would approve it by itself
 * @param decidedBy whose approval the rules were asked about: an account, or a policy
 * @param approvable whether no rule is against that approval
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SimulationView(
    @Nullable String autoApprovedBy,
    String decidedBy,
    boolean approvable,
    List<ExplanationView.StageView> stages,
    List<ExplanationView.RuleView> rules,
    List<ExplanationView.PolicyView> policies,
    LimitsView limits,
    ExplanationView.VersionsView versions) {

  /** How long access may be: the shortest of them counts (R4.6). */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LimitsView(
      String riskLevel,
      int toolDefaultDays,
      int riskLevelMaxDays,
      @Nullable Integer policyMaxDays,
      int longestDays,
      int pendingDays,
      boolean autoApproval) {
    private static LimitsView of(
        Tool tool, GovernancePolicy governance, @Nullable ApprovalPolicy policy) {
      return new LimitsView(
          Words.of(tool.risk()),
          tool.defaultDays(),
          governance.maxDays(tool.risk()),
          policy == null ? null : policy.maxDays(),
          GovernancePolicy.LONGEST_ACCESS_DAYS,
          governance.pendingDays(),
          governance.at(tool.risk()).autoApproval());
    }
  }

  static SimulationView of(Explained.Open explained) {
    var open = explained.open();
    var auto = PolicyChoice.approving(explained.policies()).orElse(null);
    return new SimulationView(
        auto == null ? null : auto.id().value(),
        explained.by().actor().word(),
        explained.findings().stream()
            .noneMatch(finding -> finding.result() == Finding.Result.REFUSED),
        open.stages().stream().map(ExplanationView.StageView::of).toList(),
        explained.findings().stream().map(each -> ExplanationView.RuleView.of(each, true)).toList(),
        explained.policies().stream()
            .map(each -> ExplanationView.PolicyView.of(each, true))
            .toList(),
        LimitsView.of(open.tool().orElseThrow(), open.governance(), auto),
        ExplanationView.VersionsView.of(open));
  }
}
