package io.aiclearance.domain.policy;

import java.util.List;

/**
 * What a risk level asks for (R4.4, R4.6).
 *
 * @param stages whose approval is needed, one after the other; a role comes once
 * @param maxDays the longest access that may be granted
 * @param autoApproval whether an approval policy may stand in for the stages (R4.3)
 */
public record RiskRules(List<Stage> stages, int maxDays, boolean autoApproval) {
  public RiskRules {
    stages = List.copyOf(stages);
    if (stages.isEmpty() || maxDays < 1 || maxDays > GovernancePolicy.LONGEST_ACCESS_DAYS) {
      throw new IllegalArgumentException("a risk level needs a stage, and 1 to 180 days");
    }
    if (stages.stream().map(Stage::role).distinct().count() != stages.size()) {
      throw new IllegalArgumentException("a role has one stage");
    }
  }

  public List<Role> roles() {
    return stages.stream().map(Stage::role).toList();
  }
}
