package io.aiclearance.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.BaselineId;
import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.Approvers;
import io.aiclearance.domain.policy.BaselineAccess;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.PolicyScope;
import io.aiclearance.domain.policy.Project;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.Routing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;

/** An office whose access is governed, and an admin who keeps that in a file. */
abstract class FileDesk {
  static final ObjectMapper JSON = new ObjectMapper();
  static final String IMPORT = "/catalog/import";

  final Office office = new Office();

  @BeforeEach
  void access_is_governed() {
    for (var who : List.of("admin", "admin2", "approver", "requester", "auditor")) {
      if (who.equals("admin2")) {
        office.jira.add(Office.person(who), "jira-administrators");
      }
      office.get(who, "/me").is(200);
    }
    office.store.seed(
        new Project(
            new ProjectKey("AIC"),
            "AI access",
            new Routing(
                Map.of(
                    Role.APPROVER,
                    new Approvers(
                        Set.of(new AccountId("acc-approver")), Set.of("b", "a"), Set.of("10002"))),
                Routing.Fallback.NOBODY),
            false,
            Revision.NEW));
    office.store.seed(policy("engineers", "claude"));
    office.store.seed(
        new BaselineAccess(
            new BaselineId("all"),
            new ToolId("claude"),
            "staff",
            "Everybody.",
            false,
            Revision.NEW));
  }

  private static ApprovalPolicy policy(String id, String tool) {
    return new ApprovalPolicy(
        new PolicyId(id),
        "Engineers",
        new PolicyScope(new ProjectKey("AIC"), new ToolId(tool)),
        true,
        Set.of("engineers"),
        14,
        false,
        Office.person("admin2"),
        Revision.NEW);
  }

  String exported() {
    office.passes(Duration.ofMinutes(1));
    return office.get("admin", "/catalog/export").is(200).response().getBody();
  }

  ObjectNode edited(Consumer<ObjectNode> edit) throws Exception {
    var file = (ObjectNode) JSON.readTree(exported());
    edit.accept(file);
    return file;
  }

  Reply plan(Object file) {
    return office.post("admin", IMPORT, file.toString(), "mode", "plan").is(200);
  }

  Reply apply(Object file, String planId) {
    return office.post("admin", IMPORT, file.toString(), "mode", "apply", "planId", planId);
  }

  Reply reviewed(Object file) {
    office.passes(Duration.ofMinutes(1));
    return apply(file, plan(file).text("/planId")).is(200);
  }

  static Map<String, String> outcomes(Reply reply) {
    var outcomes = new TreeMap<String, String>();
    reply
        .body()
        .get("records")
        .forEach(
            each -> {
              if (!each.get("outcome").asText().equals("unchanged")) {
                outcomes.put(
                    each.get("kind").asText() + "/" + each.get("id").asText(),
                    each.get("outcome").asText());
              }
            });
    return outcomes;
  }

  static ObjectNode tool(ObjectNode file, String id) {
    for (var tool : file.get("tools")) {
      if (tool.get("id").asText().equals(id)) {
        return (ObjectNode) tool;
      }
    }
    throw new AssertionError(id);
  }

  List<AuditEvent> changes() {
    return office.store.events().stream()
        .filter(event -> event.kind() != EventKind.IDENTITY_BOUND)
        .toList();
  }

  static GovernancePolicy withSecondAdmin(long version) {
    var initial = GovernancePolicy.INITIAL;
    return new GovernancePolicy(
        initial.rules(),
        initial.unknownTools(),
        initial.unclassified(),
        initial.exceptionLimits(),
        initial.pendingDays(),
        true,
        new Revision(version, "%064x".formatted(version)));
  }
}
