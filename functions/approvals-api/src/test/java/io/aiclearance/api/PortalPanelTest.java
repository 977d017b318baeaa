package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.SiteSettings;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PortalPanelTest {
  private final Office office = new Office();

  private Reply panel(String who, String portal, String type) {
    return office.get(who, "/portal/panel", "portalId", portal, "requestTypeId", type);
  }

  @Test
  void a_customer_without_a_licence_is_offered_the_approved_tools_and_a_new_one() {
    var panel = panel("customer", "1", "11").is(200);

    assertTrue(panel.body().at("/gate/open").asBoolean());
    assertEquals(1, panel.body().get("gate").size(), "an open gate says no more");
    assertEquals(
        List.of("chatgpt-enterprise", "claude", "github-copilot"),
        panel.each("tools", "/id").stream().sorted().toList());
    assertTrue(panel.body().at("/newTool/allowed").asBoolean());
    assertTrue(panel.body().at("/newTool/needsUrl").asBoolean());
    assertEquals(180, panel.body().at("/limits/longestDays").asInt());
  }

  @Test
  void a_tools_days_keep_within_its_risk_level() {
    var claude = new ToolId("claude");
    office.store.change(
        office.store.catalog().find(claude).orElseThrow(),
        tool ->
            new Tool(
                tool.id(),
                tool.name(),
                tool.provider(),
                tool.status(),
                tool.risk(),
                120,
                tool.guidance(),
                tool.connector(),
                tool.revision()));

    var panel = panel("customer", "1", "11").is(200);

    var offered = panel.body().get("tools").get(panel.each("tools", "/id").indexOf("claude"));
    assertEquals(90, offered.get("maxDays").asInt());
    assertEquals(90, offered.get("defaultDays").asInt());
    assertEquals("high", offered.get("riskLevel").asText());
    assertEquals("Be kind.", offered.get("guidance").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"RESTRICTED", "BLOCKED", "DENIED", "RETIRED"})
  void a_tool_that_is_not_approved_is_not_offered_to_anybody(String status) {
    office.store.change(
        office.store.catalog().find(new ToolId("claude")).orElseThrow(),
        tool ->
            new Tool(
                tool.id(),
                tool.name(),
                tool.provider(),
                ToolStatus.valueOf(status),
                tool.risk(),
                tool.defaultDays(),
                tool.guidance(),
                tool.connector(),
                tool.revision()));

    assertFalse(panel("customer", "1", "11").each("tools", "/id").contains("claude"));
    assertFalse(panel("admin", "1", "11").each("tools", "/id").contains("claude"));
  }

  @Test
  void what_one_has_and_what_one_has_asked_for_is_marked_for_oneself_alone() {
    office.asks("customer", "github-copilot", "AIC-1");
    office.asks("customer", "chatgpt-enterprise", "AIC-2");
    office.asks("customer", "claude", "AIC-3");
    office.approve("approver", "AIC-1").is(200);
    office.deny("approver", "AIC-3", "No.").is(200);

    var panel = panel("customer", "1", "11");

    var tools = panel.each("tools", "/id");
    assertEquals("AIC-1", panel.each("tools", "/have").get(tools.indexOf("github-copilot")));
    assertEquals("AIC-2", panel.each("tools", "/asked").get(tools.indexOf("chatgpt-enterprise")));
    assertEquals("", panel.each("tools", "/asked").get(tools.indexOf("claude")));
    assertEquals("", panel.each("tools", "/asked").get(tools.indexOf("github-copilot")));
    var others = panel("requester", "1", "11");
    assertEquals(Set.of(""), Set.copyOf(others.each("tools", "/have")));
    assertEquals(Set.of(""), Set.copyOf(others.each("tools", "/asked")));
  }

  @Test
  void where_no_request_types_are_chosen_all_of_the_portals_are_let_in() {
    letIn(new IntakeGate("AIC", "1", "1", Set.of()));

    assertTrue(panel("customer", "1", "12").is(200).body().at("/gate/open").asBoolean());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "-1",
        "+1",
        "1.0",
        "0x1",
        "١",
        "01",
        "1 ",
        "one",
        "1234567890123456789",
        "1;2"
      })
  void an_id_that_is_not_numeric_is_refused(String id) {
    var portal = panel("customer", id, "11").isProblem(400, "invalid-request");
    assertEquals(List.of("portalId"), portal.each("errors", "/pointer"));
    var type = panel("customer", "1", id).isProblem(400, "invalid-request");
    assertEquals(List.of("requestTypeId"), type.each("errors", "/pointer"));
  }

  @Test
  void both_ids_are_needed_and_nothing_else_is_known() {
    var reply = office.get("customer", "/portal/panel", "portal", "1");

    assertEquals(
        List.of("portalId", "requestTypeId", ""),
        reply.isProblem(400, "invalid-request").each("errors", "/pointer"));
  }

  @Test
  void a_stranger_learns_nothing() {
    panel("stranger", "1", "11").isProblem(403, "account-not-linked");
  }

  private void letIn(IntakeGate gate) {
    office.store.change(
        office.store.site().settings().orElseThrow(),
        site ->
            new SiteSettings(
                gate, site.sources(), site.roleGroups(), site.reviewIssueType(), site.revision()));
  }
}
