package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.BaselineId;
import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.ToolStatus;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One file, written, changed by hand, reviewed as a plan and applied. */
final class ExchangingTheFileTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String IMPORT = "/catalog/import";

  private final Office office = new Office();

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
        new AccountId("acc-admin2"),
        Revision.NEW);
  }

  private String exported() {
    office.passes(Duration.ofMinutes(1));
    return office.get("admin", "/catalog/export").is(200).response().getBody();
  }

  private ObjectNode edited(Consumer<ObjectNode> edit) throws Exception {
    var file = (ObjectNode) JSON.readTree(exported());
    edit.accept(file);
    return file;
  }

  private Reply plan(Object file) {
    return office.post("admin", IMPORT, file.toString(), "mode", "plan").is(200);
  }

  private Reply apply(Object file, String planId) {
    return office.post("admin", IMPORT, file.toString(), "mode", "apply", "planId", planId);
  }

  private Reply reviewed(Object file) {
    office.passes(Duration.ofMinutes(1));
    return apply(file, plan(file).text("/planId")).is(200);
  }

  private static Map<String, String> outcomes(Reply reply) {
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

  private static ObjectNode tool(ObjectNode file, String id) {
    for (var tool : file.get("tools")) {
      if (tool.get("id").asText().equals(id)) {
        return (ObjectNode) tool;
      }
    }
    throw new AssertionError(id);
  }

  private List<AuditEvent> changes() {
    return office.store.events().stream()
        .filter(event -> event.kind() != EventKind.IDENTITY_BOUND)
        .toList();
  }

  @Test
  void the_file_says_everything_line_by_line_in_one_order() throws Exception {
    var text = exported();

    assertTrue(text.startsWith("{\n  \"format\": \"ai-clearance/governance@1\",\n"), text);
    assertTrue(text.endsWith("\n}\n"));
    var file = JSON.readTree(text);
    assertEquals(
        List.of("format", "governance", "approvalPolicies", "projects", "baseline", "tools"),
        names(file));
    assertEquals(List.of("low", "medium", "high", "critical"), names(file.at("/governance/rules")));
    assertEquals(
        List.of("chatgpt-enterprise", "claude", "github-copilot", "midjourney"),
        ids(file.get("tools")));
    assertEquals("[\"a\",\"b\"]", file.at("/projects/0/approvers/approver/groups").toString());
    assertEquals(text, exported(), "nothing in it says when it was written");
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static List<String> ids(JsonNode list) {
    var ids = new ArrayList<String>();
    list.forEach(each -> ids.add(each.get("id").asText()));
    return ids;
  }

  @Test
  void the_file_names_nobody_but_by_account() {
    var text = exported();

    assertTrue(text.contains("acc-approver"));
    for (var hidden : List.of("@example.com", "acc-admin", "acc-admin2", "changedBy", "version")) {
      assertFalse(text.contains(hidden), hidden);
    }
  }

  @Test
  void a_file_that_nobody_changed_changes_nothing() {
    var file = exported();
    var plan = plan(file);

    assertEquals(Map.of(), outcomes(plan));
    assertEquals(8, plan.body().at("/counts/unchanged").asInt());
    assertEquals(8, reviewed(file).body().at("/counts/unchanged").asInt());
    assertEquals(List.of(), changes());
  }

  @Test
  void a_plan_says_what_would_change_from_what_to_what_and_changes_nothing() throws Exception {
    var file =
        edited(
            f -> {
              tool(f, "claude")
                  .put("riskLevel", "medium")
                  .putObject("entitlement")
                  .put("grants", "x");
              ((ObjectNode) f.at("/governance/rules/low")).put("maxDays", 60);
              ((ObjectNode) f.at("/projects/0")).put("name", "AI");
              ((ArrayNode) f.at("/approvalPolicies/0/groups")).add("sales");
            });

    var plan = plan(file);

    assertEquals(
        Map.of(
            "governance/site", "change",
            "project/AIC", "change",
            "policy/engineers", "change",
            "tool/claude", "change"),
        outcomes(plan));
    var differences = plan.body().get("records").get(0).get("differences");
    assertEquals(
        "[{\"field\":\"/rules/low/maxDays\",\"from\":\"180\",\"to\":\"60\"}]",
        differences.toString());
    assertTrue(
        plan.body()
            .toString()
            .contains(
                "{\"field\":\"/groups\",\"from\":\"engineers\",\"to\":\"engineers, sales\"}"));
    assertTrue(
        plan.body()
            .toString()
            .contains("{\"field\":\"/entitlement/grants\",\"from\":\"–\",\"to\":\"x\"}"));
    assertEquals(List.of(), changes());
  }

  @Test
  void what_was_planned_is_applied_with_the_plan_in_its_evidence() throws Exception {
    var file =
        edited(
            f -> {
              tool(f, "claude").put("status", "retired");
              ((ArrayNode) f.get("tools"))
                  .addObject()
                  .put("id", "suno")
                  .put("name", "Suno")
                  .put("provider", "Suno")
                  .put("status", "approved")
                  .put("riskLevel", "low")
                  .put("defaultDays", 7);
              ((ArrayNode) f.get("baseline"))
                  .addObject()
                  .put("id", "musicians")
                  .put("tool", "suno")
                  .put("group", "band");
              ((ObjectNode) f.get("governance")).put("pendingDays", 7);
            });
    var planId = plan(file).text("/planId");

    var applied = apply(file, planId).is(200);

    assertEquals(
        Map.of(
            "governance/site", "changed",
            "tool/claude", "changed",
            "tool/suno", "added",
            "baseline/musicians", "added"),
        outcomes(applied));
    assertEquals(7, office.store.governance().policy().pendingDays());
    assertEquals(
        ToolStatus.RETIRED,
        office.store.catalog().find(new ToolId("claude")).orElseThrow().status());
    assertEquals(2, office.store.governance().baseline().size());
    assertEquals(
        List.of(
            EventKind.GOVERNANCE_CHANGED,
            EventKind.TOOL_RETIRED,
            EventKind.TOOL_ADDED,
            EventKind.BASELINE_CHANGED),
        changes().stream().map(AuditEvent::kind).toList());
    for (var event : changes()) {
      assertEquals("person:acc-admin", event.actor().word());
      assertEquals(
          "Imported from a file by plan " + planId.substring(0, 12) + ".",
          event.facts().details().get("reason"));
    }
  }

  @Test
  void a_second_apply_changes_nothing() throws Exception {
    var file = edited(f -> tool(f, "claude").put("guidance", "New."));
    var planId = plan(file).text("/planId");
    apply(file, planId).is(200);
    var events = changes();

    var again = apply(file, planId).isProblem(409, "conflict");
    assertTrue(again.text("/detail").contains("mode=plan again"));
    assertEquals(Map.of(), outcomes(reviewed(file)));
    assertEquals(events, changes());
  }

  @Test
  void what_was_reviewed_is_what_is_applied() throws Exception {
    var file = edited(f -> tool(f, "claude").put("guidance", "New."));
    var other = edited(f -> tool(f, "claude").put("guidance", "Newer."));
    var planId = plan(file).text("/planId");

    assertNotEquals(planId, plan(other).text("/planId"));
    apply(other, planId).isProblem(409, "conflict");
    office.passes(Duration.ofMinutes(1));
    office.store.change(
        office.store.catalog().find(new ToolId("claude")).orElseThrow(),
        tool -> tool.in(ToolStatus.BLOCKED));
    apply(file, planId).isProblem(409, "conflict");
    assertEquals(List.of(), changes());
  }

  @Test
  void a_change_of_the_policy_that_it_was_planned_under_asks_for_another_plan() throws Exception {
    var file = edited(f -> tool(f, "claude").put("guidance", "New."));
    ((ObjectNode) file).remove("governance");
    var planId = plan(file).text("/planId");
    office.store.seed(withSecondAdmin(1));

    apply(file, planId).isProblem(409, "conflict");
  }

  @Test
  void layout_and_order_of_fields_make_no_other_plan() throws Exception {
    var file = edited(f -> tool(f, "claude").put("guidance", "New."));
    var pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file);

    assertEquals(plan(file).text("/planId"), plan(pretty).text("/planId"));
  }

  @Test
  void one_that_is_refused_spoils_no_other() throws Exception {
    var file =
        edited(
            f -> {
              tool(f, "claude").put("name", "GitHub  copilot");
              tool(f, "midjourney").put("guidance", "No.").put("defaultDays", 120);
              tool(f, "chatgpt-enterprise").put("guidance", "New.");
              ((ObjectNode) f.at("/baseline/0")).put("tool", "unheard-of");
            });

    var plan = plan(file);
    assertEquals(
        Map.of(
            "tool/claude", "refused",
            "tool/midjourney", "refused",
            "tool/chatgpt-enterprise", "change",
            "baseline/all", "refused"),
        outcomes(plan));
    var pointers = plan.body().findValuesAsText("pointer");
    assertEquals(List.of("/tools/1/name", "/tools/3/defaultDays", "/baseline/0/tool"), pointers);
    assertEquals(
        "changed",
        outcomes(apply(file, plan.text("/planId")).is(200)).get("tool/chatgpt-enterprise"));
    assertEquals(1, changes().size());
  }

  @Test
  void tools_are_held_against_the_limits_of_the_same_file() throws Exception {
    var file =
        edited(
            f -> {
              ((ObjectNode) f.at("/governance/rules/high")).put("maxDays", 120);
              tool(f, "midjourney").put("defaultDays", 120);
            });
    assertEquals(
        Map.of("governance/site", "changed", "tool/midjourney", "changed"),
        outcomes(reviewed(file)));
  }

  @Test
  void what_the_file_leaves_out_is_left_alone() {
    var before = office.store.catalog().all();
    assertEquals(
        Map.of(), outcomes(reviewed("{\"format\":\"ai-clearance/governance@1\",\"tools\":[]}")));
    assertEquals(before, office.store.catalog().all());
    assertEquals(1, office.store.governance().projects().size());
  }

  @Test
  void what_was_retired_comes_back_by_the_file() throws Exception {
    var file = exported();
    office.store.change(
        office.store.governance().approvalPolicies().getFirst(),
        policy ->
            new ApprovalPolicy(
                policy.id(),
                policy.name(),
                policy.scope(),
                policy.autoApprove(),
                policy.groups(),
                policy.maxDays(),
                true,
                policy.changedBy(),
                policy.revision()));

    assertEquals(Map.of("policy/engineers", "added"), outcomes(reviewed(file)));
    var back = office.store.governance().approvalPolicies().getFirst();
    assertEquals(new AccountId("acc-admin"), back.changedBy());
  }

  private static GovernancePolicy withSecondAdmin(long version) {
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

  @Test
  void where_a_second_admin_is_asked_for_governance_is_proposed_and_tools_are_written()
      throws Exception {
    office.store.seed(withSecondAdmin(1));
    var file =
        edited(
            f -> {
              ((ObjectNode) f.get("governance")).put("secondAdmin", false);
              ((ObjectNode) f.at("/projects/0")).put("name", "AI");
              tool(f, "claude").put("guidance", "New.");
            });
    var plan = plan(file);
    assertTrue(plan.body().get("needsSecondAdmin").asBoolean());

    var applied = apply(file, plan.text("/planId")).is(200);

    assertEquals(
        Map.of("governance/site", "proposed", "project/AIC", "proposed", "tool/claude", "changed"),
        outcomes(applied));
    assertEquals(2, office.store.governance().proposals().size());
    assertTrue(office.store.governance().policy().secondAdmin());
    assertEquals("AI access", office.store.governance().projects().getFirst().name());

    var again = reviewed(file);
    assertEquals(Map.of("governance/site", "waiting", "project/AIC", "waiting"), outcomes(again));
    assertEquals(2, office.store.governance().proposals().size());
  }

  @Test
  void somebody_who_was_faster_spoils_their_own_record_alone() throws Exception {
    var file =
        edited(
            f -> {
              tool(f, "claude").put("guidance", "New.");
              tool(f, "midjourney").put("guidance", "New.");
            });
    var planId = plan(file).text("/planId");
    office.store.next(
        commit -> {
          office.store.change(
              office.store.catalog().find(new ToolId("claude")).orElseThrow(),
              tool -> tool.in(ToolStatus.BLOCKED));
          return commit.get();
        });

    assertEquals(
        Map.of("tool/claude", "stale", "tool/midjourney", "changed"),
        outcomes(apply(file, planId).is(200)));
  }

  @Test
  void what_was_planned_under_rules_that_somebody_changes_is_left() throws Exception {
    var file =
        edited(
            f -> {
              ((ObjectNode) f.get("governance")).put("pendingDays", 7);
              tool(f, "claude").put("guidance", "New.");
            });
    var planId = plan(file).text("/planId");
    office.store.next(
        commit -> {
          office.store.seed(withSecondAdmin(1));
          return commit.get();
        });

    assertEquals(
        Map.of("governance/site", "stale", "tool/claude", "left"),
        outcomes(apply(file, planId).is(200)));
    assertEquals(List.of(), changes());
  }

  @Test
  void an_apply_that_was_cut_off_goes_on_after_another_plan() throws Exception {
    var file =
        edited(
            f -> {
              tool(f, "claude").put("guidance", "New.");
              tool(f, "midjourney").put("guidance", "New.");
            });
    var planId = plan(file).text("/planId");
    office.store.next(
        commit -> {
          var _ = commit.get();
          throw new IllegalStateException("the function was stopped");
        });
    apply(file, planId).is(500);

    apply(file, planId).isProblem(409, "conflict");
    assertEquals(Map.of("tool/midjourney", "changed"), outcomes(reviewed(file)));
    assertEquals(2, changes().size());
  }

  @Test
  void a_large_catalog_comes_in_bit_by_bit() throws Exception {
    var file = JSON.createObjectNode().put("format", "ai-clearance/governance@1");
    var tools = file.putArray("tools");
    for (var i = 0; i < 300; i++) {
      tools
          .addObject()
          .put("id", "tool-" + i)
          .put("name", "Tool " + i)
          .put("provider", "x")
          .put("status", "blocked")
          .put("riskLevel", "low")
          .put("defaultDays", 1)
          .put("guidance", "x".repeat(2_000));
    }
    var first = reviewed(file);
    assertEquals(250, first.body().at("/counts/added").asInt());
    assertEquals(50, first.body().at("/counts/left").asInt());
    assertEquals(50, reviewed(file).body().at("/counts/added").asInt());
    assertEquals(300, changes().size());
  }

  @Test
  void admins_import_admins_and_auditors_export() {
    var file = exported();
    for (var who : List.of("requester", "approver")) {
      office.get(who, "/catalog/export").isProblem(403, "forbidden");
    }
    office.get("auditor", "/catalog/export").is(200);
    for (var who : List.of("requester", "approver", "auditor")) {
      office.post(who, IMPORT, file, "mode", "plan").isProblem(403, "forbidden");
    }
  }

  @Test
  void five_a_minute_are_enough_for_anybody() {
    var file = exported();
    plan(file);
    plan(file);
    office.get("admin", "/catalog/export").is(200);
    office.get("admin", "/catalog/export").is(200);

    var sixth = office.get("admin", "/catalog/export").isProblem(429, "rate-limited");
    assertEquals("60", sixth.header("retry-after"));
    office.post("admin", IMPORT, file, "mode", "plan").isProblem(429, "rate-limited");
    office.get("auditor", "/catalog/export").is(200);
  }

  @Test
  void what_is_to_be_done_is_said() {
    var file = exported();
    office.post("admin", IMPORT, file).isProblem(400, "invalid-request");
    office.post("admin", IMPORT, file, "mode", "do").isProblem(400, "invalid-request");
    office.post("admin", IMPORT, file, "mode", "apply").isProblem(400, "invalid-request");
    office
        .post("admin", IMPORT, file, "mode", "plan", "planId", "x")
        .isProblem(400, "invalid-request");
  }
}
