package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.aiclearance.domain.intake.SiteSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Portal panel says not enabled": the panel itself says why (R9). */
final class PanelNotEnabledTest {
  private final Office office = new Office();

  private Reply panel(String who, String portal, String type) {
    var panel = office.get(who, "/portal/panel", "portalId", portal, "requestTypeId", type).is(200);
    assertFalse(panel.body().at("/gate/open").asBoolean());
    assertEquals(0, panel.body().get("tools").size());
    assertFalse(panel.body().at("/newTool/allowed").asBoolean());
    return panel;
  }

  @Test
  void an_admin_reads_that_the_portal_is_another_and_which_one_is_let_in() {
    var panel = panel("admin", "2", "11");

    assertEquals("wrong-portal", panel.text("/gate/reason"));
    assertEquals(
        "The issue came through another portal than the one set up for intake.",
        panel.text("/gate/says"));
    assertEquals(
        "Ask in the portal of the intake, or choose this portal in Intake & Approvals.",
        panel.text("/gate/whatToDo"));
    assertEquals("1", panel.text("/gate/configured/portalId"));
  }

  @Test
  void an_admin_reads_that_the_request_type_is_another_and_which_ones_are_let_in() {
    var panel = panel("admin", "1", "12");

    assertEquals("wrong-request-type", panel.text("/gate/reason"));
    assertEquals(
        "Use another request type, or let this one in under Intake & Approvals.",
        panel.text("/gate/whatToDo"));
    assertEquals("[\"11\"]", panel.body().at("/gate/configured/requestTypeIds").toString());
    assertEquals("AIC", panel.text("/gate/configured/projectKey"));
  }

  @Test
  void an_admin_reads_that_no_project_is_set_up_yet() {
    office.get("admin", "/me").is(200);
    office.store.forget(SiteSettings.REF);

    var panel = panel("admin", "1", "11");

    assertEquals("site-not-connected", panel.text("/gate/reason"));
    assertEquals(
        "Choose the project, portal and request types in Intake & Approvals.",
        panel.text("/gate/whatToDo"));
    assertFalse(panel.body().at("/gate").has("configured"));
  }

  @Test
  void a_requester_reads_whom_to_ask_and_nothing_of_the_set_up() {
    for (var who : List.of("customer", "requester", "approver", "auditor")) {
      for (var place : List.of(List.of("2", "11"), List.of("1", "12"), List.of("9", "9"))) {
        var panel = panel(who, place.getFirst(), place.getLast());

        assertEquals(
            "{\"open\":false,\"reason\":\"not-enabled\","
                + "\"says\":\"AI tools cannot be asked for here.\","
                + "\"whatToDo\":\"Ask a Jira admin where to ask for AI tools, or to enable this"
                + " form.\"}",
            panel.body().get("gate").toString());
      }
    }
  }

  @Test
  void before_the_site_is_connected_nothing_is_enabled() {
    office.store.forget(SiteSettings.REF);

    var panel = panel("customer", "1", "11");

    assertEquals("not-enabled", panel.text("/gate/reason"));
  }
}
