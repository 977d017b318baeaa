package io.aiclearance.api.governance;

import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.BaselineAccess;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.Licence;
import io.aiclearance.domain.policy.Project;

/** The kinds of governed record that there are. */
public final class Kinds {
  public static final GovernedKind<GovernancePolicy> GOVERNANCE = new GovernanceKind();
  public static final GovernedKind<ApprovalPolicy> POLICY = new PolicyKind();
  public static final GovernedKind<Project> PROJECT = new ProjectKind();
  public static final GovernedKind<BaselineAccess> BASELINE = new BaselineKind();
  public static final GovernedKind<Licence> LICENCE = new LicenceKind();

  private Kinds() {}

  /** The record's settings, exactly as a PUT of it takes them. */
  public static Object settings(Governed governed) {
    return switch (governed) {
      case GovernancePolicy policy -> GOVERNANCE.settings(policy);
      case ApprovalPolicy policy -> POLICY.settings(policy);
      case Project project -> PROJECT.settings(project);
      case BaselineAccess baseline -> BASELINE.settings(baseline);
      case Licence licence -> LICENCE.settings(licence);
    };
  }
}
