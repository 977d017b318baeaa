package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.ToolStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The file as it is written, and what a plan says of it. */
final class PlanningAFileTest extends FileDesk {
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

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static List<String> ids(JsonNode list) {
    var ids = new ArrayList<String>();
    list.forEach(each -> ids.add(each.get("id").asText()));
    return ids;
  }
}
