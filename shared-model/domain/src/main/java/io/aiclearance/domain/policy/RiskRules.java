package io.aiclearance.domain.policy;

import java.util.List;

/**
 * What a risk level asks for (R4.4, R4.6).
 *
 * @param stages whose approval is needed, one after the other
 * @param maxDays the longest access that may be granted
 */
public record RiskRules(List<Role> stages, int maxDays) {
  public RiskRules {
    stages = List.copyOf(stages);
    if (stages.isEmpty() || maxDays < 1) {
      throw new IllegalArgumentException("a risk level needs a stage and a day");
    }
  }
}
