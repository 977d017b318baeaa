package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.policy.Role;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RolesFromGroupsTest {
  private final Office office = new Office();

  @ParameterizedTest
  @CsvSource({
    "requester,[\"requester\"]",
    "customer,[\"requester\"]",
    "approver,'[\"requester\",\"approver\"]'",
    "security,'[\"requester\",\"securityReviewer\"]'",
    "admin,'[\"requester\",\"jiraAdmin\"]'",
    "auditor,'[\"requester\",\"auditor\"]'",
  })
  void groups_give_roles(String who, String roles) {
    assertEquals(roles, office.get(who, "/me").is(200).body().get("roles").toString());
  }

  @Test
  void roles_are_remembered_for_a_minute_and_no_longer() {
    office.get("approver", "/me");
    office.jira.leave(new AccountId("acc-approver"), "ai-approvers");

    office.passes(Duration.ofSeconds(59));
    assertEquals("approver", office.get("approver", "/me").text("/roles/1"));
    office.passes(Duration.ofSeconds(1));
    assertEquals("", office.get("approver", "/me").text("/roles/1"));
    assertEquals(2, office.jira.groupCalls());
  }

  @Test
  void old_roles_are_not_used_while_jira_is_away() {
    office.get("approver", "/me").is(200);
    office.jira.away(true);

    office.get("approver", "/me").is(200);
    office.passes(Duration.ofSeconds(60));
    office.get("approver", "/me").isProblem(503, "unavailable");
  }

  @Test
  void whom_jira_itself_lets_administer_it_is_a_jira_admin() {
    office.jira.letAdminister(new AccountId("acc-requester"));

    assertEquals(
        "[\"requester\",\"jiraAdmin\"]",
        office.get("requester", "/me").body().get("roles").toString());
  }

  @Test
  void a_service_account_that_may_not_ask_for_that_is_not_asked_at_every_call() {
    office.jira.tellsWhoAdministers(false);
    office.jira.letAdminister(new AccountId("acc-requester"));

    assertEquals(
        "[\"requester\"]", office.get("requester", "/me").is(200).body().get("roles").toString());
    office.get("approver", "/me").is(200);
    office.passes(Duration.ofMinutes(5));
    office.get("requester", "/me").is(200);
    assertEquals(1, office.jira.permissionCalls());
    office.passes(Duration.ofMinutes(5));
    office.jira.tellsWhoAdministers(true);
    assertEquals("jiraAdmin", office.get("requester", "/me").text("/roles/1"));
  }

  @Test
  void whoever_is_an_admin_by_a_group_costs_no_second_question() {
    office.get("admin", "/me").is(200);

    assertEquals(0, office.jira.permissionCalls());
  }

  @Test
  void the_deployments_own_group_makes_jira_admins_whatever_the_settings_say() {
    office.jira.add(Office.person("founder"), Office.ADMIN_GROUP);

    assertEquals("jiraAdmin", office.get("founder", "/me").text("/roles/1"));
    office.store.forget(SiteSettings.REF);
    office.passes(Duration.ofMinutes(1));
    assertEquals(
        "[\"requester\",\"approver\",\"jiraAdmin\"]",
        office.get("founder", "/me").body().get("roles").toString());
    assertEquals("", office.get("admin", "/me").text("/roles/1"));
  }

  @Test
  void jira_admins_approve_where_nobody_else_is_chosen_for_it() {
    office.store.<SiteSettings>change(
        office.store.site().settings().orElseThrow(),
        settings ->
            new SiteSettings(
                settings.gate(),
                settings.sources(),
                Map.of(Role.JIRA_ADMIN, Set.of("jira-administrators")),
                null,
                settings.revision()));
    office.asks("requester", "github-copilot", "AIC-1");

    assertEquals("approved", office.approve("admin", "AIC-1").is(200).text("/state"));
    assertEquals("[\"requester\"]", office.get("approver", "/me").body().get("roles").toString());
  }
}
