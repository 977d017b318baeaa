package io.aiclearance.intake;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.PolicyScope;
import io.aiclearance.evidence.CanonicalJson;
import io.aiclearance.storage.Waiting;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Approval policies, and what evidence says of them. */
final class Policies {
  private Policies() {}

  /** One that approves up to thirty days of any tool for engineers. */
  static ApprovalPolicy engineers() {
    return policy("engineers", null, null, 30);
  }

  static ApprovalPolicy policy(
      String id, @Nullable String project, @Nullable String tool, @Nullable Integer maxDays) {
    return policy(id, project, tool, maxDays, "engineers");
  }

  static ApprovalPolicy policy(
      String id,
      @Nullable String project,
      @Nullable String tool,
      @Nullable Integer maxDays,
      String group) {
    return new ApprovalPolicy(
        new PolicyId(id),
        "The policy for " + id,
        new PolicyScope(
            project == null ? null : new ProjectKey(project),
            tool == null ? null : new ToolId(tool)),
        true,
        Set.of(group),
        maxDays,
        false,
        person("acc-admin"),
        Revision.NEW);
  }

  private static Person person(String account) {
    return new Person(new AccountId(account), account, null);
  }

  static ApprovalPolicy switchedOff(ApprovalPolicy policy) {
    return changed(policy, false, policy.retired(), policy.changedBy(), policy.revision());
  }

  static ApprovalPolicy retired(ApprovalPolicy policy) {
    return changed(policy, policy.autoApprove(), true, policy.changedBy(), policy.revision());
  }

  static ApprovalPolicy writtenBy(String account, ApprovalPolicy policy) {
    return changed(
        policy, policy.autoApprove(), policy.retired(), person(account), policy.revision());
  }

  static ApprovalPolicy on(ApprovalPolicy policy, Revision revision) {
    return changed(policy, policy.autoApprove(), policy.retired(), policy.changedBy(), revision);
  }

  private static ApprovalPolicy changed(
      ApprovalPolicy policy,
      boolean autoApprove,
      boolean retired,
      Person changedBy,
      Revision revision) {
    return new ApprovalPolicy(
        policy.id(),
        policy.name(),
        policy.scope(),
        autoApprove,
        policy.groups(),
        policy.maxDays(),
        retired,
        changedBy,
        revision);
  }

  static Map<String, String> details(Waiting.Event event) {
    try {
      var details = new TreeMap<String, String>();
      if (CanonicalJson.read(event.event().content()).get("details") instanceof Map<?, ?> said) {
        said.forEach((name, value) -> details.put((String) name, (String) value));
      }
      return details;
    } catch (CanonicalJson.NotCanonical e) {
      throw new AssertionError(e);
    }
  }
}
