package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.evidence.AuditEvent;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.ApprovalPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The file changed by hand, and applied as it was planned. */
final class ApplyingAFileTest extends FileDesk {
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
    assertEquals(new AccountId("acc-admin"), back.changedBy().account());
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
}
