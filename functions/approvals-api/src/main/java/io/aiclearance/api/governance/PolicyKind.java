package io.aiclearance.api.governance;

import io.aiclearance.api.http.Fields;
import io.aiclearance.api.http.Ids;
import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.Governance;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.PolicyScope;
import io.aiclearance.domain.policy.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules that approve by themselves (R4.3). */
final class PolicyKind implements GovernedKind<ApprovalPolicy> {
  private static final int MOST_GROUPS = 20;

  /**
   * @param inUse false where it is kept for the record alone
   * @param changedBy who wrote this version: it approves nothing for them
   */
  record View(String id, long version, boolean inUse, String changedBy, Settings settings) {}

  record Settings(
      String name,
      @Nullable String project,
      @Nullable String tool,
      boolean autoApprove,
      List<String> groups,
      @Nullable Integer maxDays) {}

  @Override
  public Class<ApprovalPolicy> type() {
    return ApprovalPolicy.class;
  }

  @Override
  public String path() {
    return "approval-policies";
  }

  @Override
  public String idName() {
    return "id";
  }

  @Override
  public Optional<EntityRef> ref(String id) {
    return Ids.read(id, PolicyId::new).map(ApprovalPolicy::ref);
  }

  @Override
  public List<ApprovalPolicy> inUse(Governance governance) {
    return governance.approvalPolicies();
  }

  @Override
  public ApprovalPolicy retired(ApprovalPolicy policy, Reviewer by) {
    return new ApprovalPolicy(
        policy.id(),
        policy.name(),
        policy.scope(),
        policy.autoApprove(),
        policy.groups(),
        policy.maxDays(),
        true,
        by.person(),
        policy.revision());
  }

  @Override
  public Draft<ApprovalPolicy> read(Fields body, String id) {
    var name = body.line("name", Reading.LONGEST_NAME);
    var project = body.optional("project", Reading.PROJECT, Reading.NO_PROJECT);
    var tool = body.optional("tool", Reading.TOOL, Reading.NO_TOOL);
    var approves = Reading.flag(body, "autoApprove");
    var groups = body.texts("groups", MOST_GROUPS, Reading.GROUP, Reading.NO_GROUP);
    var days = body.integer("maxDays", 1, GovernancePolicy.LONGEST_ACCESS_DAYS);
    return new Draft<>(
        (Revision revision, Reviewer by) ->
            new ApprovalPolicy(
                new PolicyId(id),
                name,
                new PolicyScope(
                    project == null ? null : new ProjectKey(project),
                    tool == null ? null : new ToolId(tool)),
                approves,
                Set.copyOf(groups),
                days == null ? null : days.intValue(),
                false,
                by.person(),
                revision),
        Ids.read(tool, ToolId::new),
        Ids.read(project, ProjectKey::new),
        Reading.reason(body));
  }

  @Override
  public Object settings(ApprovalPolicy policy) {
    var project = policy.scope().project();
    var tool = policy.scope().tool();
    return new Settings(
        policy.name(),
        project == null ? null : project.value(),
        tool == null ? null : tool.value(),
        policy.autoApprove(),
        policy.groups().stream().sorted().toList(),
        policy.maxDays());
  }

  @Override
  public Object view(Optional<ApprovalPolicy> found, Instant now) {
    var policy = found.orElseThrow();
    return new View(
        policy.id().value(),
        policy.version(),
        policy.inUse(),
        policy.changedBy().account().value(),
        (Settings) settings(policy));
  }
}
