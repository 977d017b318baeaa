package io.aiclearance.api.exchange;

import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.BaselineAccess;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Project;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the file says, each record as it is to be.
 *
 * @param governance absent where the file says nothing of it
 */
record GovernanceFile(
    @Nullable GovernancePolicy governance,
    List<ApprovalPolicy> approvalPolicies,
    List<Project> projects,
    List<BaselineAccess> baseline,
    List<Tool> tools) {
  /** The number grows when what was written before can no longer be read. */
  static final String FORMAT = "ai-clearance/governance@1";

  GovernanceFile {
    approvalPolicies = List.copyOf(approvalPolicies);
    projects = List.copyOf(projects);
    baseline = List.copyOf(baseline);
    tools = List.copyOf(tools);
  }
}
