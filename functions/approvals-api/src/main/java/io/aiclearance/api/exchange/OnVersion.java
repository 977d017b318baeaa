package io.aiclearance.api.exchange;

import io.aiclearance.domain.Revision;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.BaselineAccess;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.Licence;
import io.aiclearance.domain.policy.Project;

/** A governed record of a file, to be written over a stored version. */
final class OnVersion {
  private OnVersion() {}

  static Governed of(Governed wanted, Revision stored) {
    return switch (wanted) {
      case GovernancePolicy policy ->
          new GovernancePolicy(
              policy.rules(),
              policy.unknownTools(),
              policy.unclassified(),
              policy.exceptionLimits(),
              policy.pendingDays(),
              policy.secondAdmin(),
              stored);
      case ApprovalPolicy policy ->
          new ApprovalPolicy(
              policy.id(),
              policy.name(),
              policy.scope(),
              policy.autoApprove(),
              policy.groups(),
              policy.maxDays(),
              policy.retired(),
              policy.changedBy(),
              stored);
      case Project project ->
          new Project(project.key(), project.name(), project.routing(), project.retired(), stored);
      case BaselineAccess baseline ->
          new BaselineAccess(
              baseline.id(),
              baseline.tool(),
              baseline.group(),
              baseline.why(),
              baseline.ended(),
              stored);
      case Licence _ -> throw new IllegalArgumentException("a licence is not in the file");
    };
  }
}
