package io.aiclearance.domain.policy;

import static io.aiclearance.domain.policy.Role.APPROVER;
import static io.aiclearance.domain.policy.Role.JIRA_ADMIN;
import static io.aiclearance.domain.policy.Role.SECURITY_REVIEWER;

import io.aiclearance.domain.catalog.RiskLevel;
import java.util.List;
import java.util.Map;

/**
 * The rules by risk level; every decision names the version that it was made under.
 *
 * @param version counted from 1
 * @param unclassified the risk level whose rules hold for a tool until somebody has classified it
 */
public record GovernancePolicy(
    long version,
    Map<RiskLevel, RiskRules> rules,
    UnknownTools unknownTools,
    RiskLevel unclassified) {
  /** No access is longer than this, whatever else is configured (R4.6). */
  public static final int LONGEST_ACCESS_DAYS = 180;

  /** What holds until an admin says otherwise. */
  public static final GovernancePolicy INITIAL =
      new GovernancePolicy(
          1,
          Map.of(
              RiskLevel.LOW, new RiskRules(List.of(APPROVER), 180),
              RiskLevel.MEDIUM, new RiskRules(List.of(APPROVER), 90),
              RiskLevel.HIGH, new RiskRules(List.of(APPROVER, SECURITY_REVIEWER), 90),
              RiskLevel.CRITICAL,
                  new RiskRules(List.of(APPROVER, SECURITY_REVIEWER, JIRA_ADMIN), 30)),
          UnknownTools.REVIEW,
          RiskLevel.HIGH);

  public GovernancePolicy {
    rules = Map.copyOf(rules);
    for (var level : RiskLevel.values()) {
      if (!rules.containsKey(level)) {
        throw new IllegalArgumentException("every risk level has its rules");
      }
    }
  }

  public RiskRules at(RiskLevel level) {
    return java.util.Objects.requireNonNull(rules.get(level));
  }

  public int maxDays(RiskLevel level) {
    return Math.min(LONGEST_ACCESS_DAYS, at(level).maxDays());
  }
}
