package io.aiclearance.storage;

import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.PolicyScope;

final class ApprovalPolicyItems {
  private ApprovalPolicyItems() {}

  static Item write(ApprovalPolicy policy) {
    var scope = policy.scope();
    var item =
        Item.empty()
            .put("policyId", policy.id().value())
            .put("name", policy.name())
            .put("project", scope.project() == null ? null : scope.project().value())
            .put("tool", scope.tool() == null ? null : scope.tool().value())
            .put("autoApprove", policy.autoApprove())
            .putSet("groups", policy.groups())
            .put("retired", policy.retired())
            .put("changedBy", PersonItems.write(policy.changedBy()));
    return policy.maxDays() == null ? item : item.put("maxDays", policy.maxDays());
  }

  static ApprovalPolicy read(Item item, Revision revision) {
    return new ApprovalPolicy(
        new PolicyId(item.text("policyId")),
        item.text("name"),
        new PolicyScope(
            item.optionalText("project").map(ProjectKey::new).orElse(null),
            item.optionalText("tool").map(ToolId::new).orElse(null)),
        item.flag("autoApprove"),
        item.set("groups"),
        item.has("maxDays") ? item.integer("maxDays") : null,
        item.flag("retired"),
        PersonItems.read(item.map("changedBy")),
        revision);
  }
}
