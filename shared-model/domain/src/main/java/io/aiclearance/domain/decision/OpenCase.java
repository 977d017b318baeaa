package io.aiclearance.domain.decision;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import java.util.List;
import java.util.Optional;

/**
 * All that a decision looks at.
 *
 * @param openGrant the requester's open grant for the tool, if there is one (R4.2)
 */
public record OpenCase(
    Request request,
    Optional<Tool> tool,
    Optional<GrantId> openGrant,
    GovernancePolicy governance) {

  /**
   * The stages that nobody has approved yet, in order; empty where nothing is to be decided. Where
   * the tool's risk has fallen meanwhile so far that none is left, the last one is asked once more:
   * a request is approved by somebody, never by a change of the catalog.
   */
  public List<Role> stagesLeft() {
    if (!(request instanceof Request.Pending pending)) {
      return List.of();
    }
    var stages = governance.at(riskNow(pending)).stages();
    var done = pending.approvals().stream().map(StageApproval::stage).toList();
    var left = stages.stream().filter(stage -> !done.contains(stage)).toList();
    return left.isEmpty() ? List.of(stages.getLast()) : left;
  }

  /** The longest access that may be granted now. */
  public int maxDays(Request.Pending pending) {
    return Math.min(pending.daysLeftOpen(), governance.maxDays(riskNow(pending)));
  }

  private io.aiclearance.domain.catalog.RiskLevel riskNow(Request.Pending pending) {
    return tool.map(Tool::risk).orElse(pending.ask().risk());
  }
}
