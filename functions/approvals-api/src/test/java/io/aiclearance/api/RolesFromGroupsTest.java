package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.AccountId;
import java.time.Duration;
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
}
