package io.aiclearance.domain.policy;

import static io.aiclearance.domain.policy.Role.APPROVER;
import static io.aiclearance.domain.policy.Role.JIRA_ADMIN;
import static io.aiclearance.domain.policy.Role.SECURITY_REVIEWER;

import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.catalog.RiskLevel;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rules by risk level; every decision names the version that it was made under.
 *
 * @param unclassified the risk level whose rules hold for a tool until somebody has classified it
 * @param exceptionLimits how many exceptions there may be at each level, and how long (R4.9)
 * @param pendingDays an undecided request lapses after so many days (R4.10)
 * @param secondAdmin whether another admin must approve a change of governance
 */
public record GovernancePolicy(
    Map<RiskLevel, RiskRules> rules,
    UnknownTools unknownTools,
    RiskLevel unclassified,
    Map<RiskLevel, ExceptionLimit> exceptionLimits,
    int pendingDays,
    boolean secondAdmin,
    Revision revision)
    implements Governed {
  public static final EntityRef REF = new EntityRef(EntityRef.Kind.GOVERNANCE, "site");

  /** No access is longer than this, whatever else is configured (R4.6). */
  public static final int LONGEST_ACCESS_DAYS = 180;

  public static final int LONGEST_PENDING_DAYS = 365;

  /** What holds until an admin says otherwise: version 0. */
  public static final GovernancePolicy INITIAL =
      new GovernancePolicy(
          Map.of(
              RiskLevel.LOW, new RiskRules(List.of(Stage.of(APPROVER)), 180, true),
              RiskLevel.MEDIUM, new RiskRules(List.of(Stage.of(APPROVER)), 90, true),
              RiskLevel.HIGH,
                  new RiskRules(
                      List.of(Stage.of(APPROVER), Stage.of(SECURITY_REVIEWER)), 90, false),
              RiskLevel.CRITICAL,
                  new RiskRules(
                      List.of(
                          Stage.of(APPROVER), Stage.of(SECURITY_REVIEWER), Stage.of(JIRA_ADMIN)),
                      30,
                      false)),
          UnknownTools.REVIEW,
          RiskLevel.HIGH,
          Map.of(
              RiskLevel.LOW, new ExceptionLimit(50, 180),
              RiskLevel.MEDIUM, new ExceptionLimit(25, 90),
              RiskLevel.HIGH, new ExceptionLimit(10, 60),
              RiskLevel.CRITICAL, new ExceptionLimit(3, 14)),
          30,
          false,
          Revision.NEW);

  public GovernancePolicy {
    rules = Map.copyOf(rules);
    exceptionLimits = Map.copyOf(exceptionLimits);
    for (var level : RiskLevel.values()) {
      if (!rules.containsKey(level) || !exceptionLimits.containsKey(level)) {
        throw new IllegalArgumentException("every risk level has its rules and limits");
      }
    }
    if (pendingDays < 1 || pendingDays > LONGEST_PENDING_DAYS) {
      throw new IllegalArgumentException("a request waits for 1 to 365 days");
    }
  }

  @Override
  public EntityRef ref() {
    return REF;
  }

  public RiskRules at(RiskLevel level) {
    return Objects.requireNonNull(rules.get(level));
  }

  public ExceptionLimit exceptionsAt(RiskLevel level) {
    return Objects.requireNonNull(exceptionLimits.get(level));
  }

  public int maxDays(RiskLevel level) {
    return at(level).maxDays();
  }
}
