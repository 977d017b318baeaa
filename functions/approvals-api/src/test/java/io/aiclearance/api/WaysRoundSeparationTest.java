package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.policy.Approvers;
import io.aiclearance.domain.policy.Member;
import io.aiclearance.domain.policy.Project;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.Routing;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody decides about their own access, however they go about it (R2.3, R2.4). */
final class WaysRoundSeparationTest {
  private final Office office = new Office();

  private static String lending(String email) {
    return "{\"toEmail\":\"%s\",\"roles\":[\"approver\"],\"endsAt\":\"2026-01-20T08:00:00Z\"}"
        .formatted(email);
  }

  @Test
  void a_team_of_approvers_that_the_requester_is_in_decides_without_them() {
    office.store.seed(
        new Project(
            new ProjectKey("AIC"),
            "AI Clearance",
            new Routing(
                Map.of(Role.APPROVER, new Approvers(Set.of(), Set.of("team"), Set.of())),
                Routing.Fallback.JIRA_ADMINS),
            false,
            Revision.NEW));
    office.jira.join(new AccountId("acc-requester"), "team");
    office.jira.join(new AccountId("acc-requester2"), "team");
    office.asks("requester", "chatgpt-enterprise", "AIC-1");

    office.approve("requester", "AIC-1").isProblem(403, "forbidden");
    office.approve("requester2", "AIC-1").is(200);
  }

  @Test
  void a_requesters_delegate_decides_nothing_of_theirs_even_with_a_role_of_their_own() {
    office.asks("approver", "chatgpt-enterprise", "AIC-1");
    office.post("approver", "/delegations", lending("approver2@example.com")).is(201);

    office.approve("approver2", "AIC-1").isProblem(403, "forbidden");
  }

  @Test
  void nor_does_one_who_has_the_part_of_somebody_else() {
    office.jira.add(Office.person("deputy"));
    office.asks("deputy", "chatgpt-enterprise", "AIC-1");
    office.post("approver", "/delegations", lending("deputy@example.com")).is(201);

    office.approve("deputy", "AIC-1").isProblem(403, "forbidden");
  }

  @Test
  void a_service_account_decides_nothing_whatever_groups_it_is_in() {
    office.jira.add(Member.Kind.MACHINE, Office.person("robot"), "ai-approvers", "ai-security");
    office.asks("requester", "chatgpt-enterprise", "AIC-1");

    office.approve("robot", "AIC-1").isProblem(404, "not-found");
    office.get("robot", "/requests").isProblem(403, "forbidden");
  }

  @Test
  void an_account_that_is_closed_decides_nothing_within_a_minute() {
    office.asks("requester", "chatgpt-enterprise", "AIC-1");
    office.get("approver", "/me").is(200);
    office.jira.deactivate(new AccountId("acc-approver"));
    office.passes(Duration.ofMinutes(1));

    office.approve("approver", "AIC-1").isProblem(404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REQUESTER@example.com",
        "requester+second@example.com",
        "requester@EXAMPLE.COM",
        "ｒequester@example.com"
      })
  void a_second_account_of_the_requester_decides_nothing_of_theirs(String email) {
    var alias = new Person(new AccountId("acc-alias"), "The same", email);
    office.jira.add(alias, "ai-approvers");
    office.asks("requester", "chatgpt-enterprise", "AIC-1");
    var call =
        Office.event(
            "POST",
            "/requests/{issueKey}/decision",
            "alias",
            "{\"outcome\":\"approve\",\"reason\":\"ok\"}",
            "issueKey",
            "AIC-1");
    Office.claim(call, "email", email);

    office.call(call).isProblem(403, "forbidden");
  }

  @Test
  void an_address_that_became_an_alias_after_signing_in_is_seen_too() {
    office.jira.add(Office.person("other"), "ai-approvers");
    office.get("other", "/me").is(200);
    office.jira.rename(new AccountId("acc-other"), "Requester+x@example.com");
    office.passes(Duration.ofMinutes(1));
    office.asks("requester", "chatgpt-enterprise", "AIC-1");

    office.approve("other", "AIC-1").isProblem(403, "forbidden");
  }

  @Test
  void an_approval_counts_no_more_once_its_giver_has_lost_the_role_a_second_ago() {
    office.asks("requester", "claude", "AIC-1");
    assertEquals("pending", office.approve("approver", "AIC-1").is(200).text("/state"));
    office.jira.leave(new AccountId("acc-approver"), "ai-approvers");
    office.passes(Duration.ofSeconds(1));

    var security = office.approve("security", "AIC-1");
    assertEquals(403, security.status(), "the first stage is asked again: " + security.body());
    office.approve("approver2", "AIC-1").is(200);
    assertEquals("approved", office.approve("security", "AIC-1").is(200).text("/state"));
  }

  @Test
  void and_so_it_is_once_the_delegation_is_taken_back_that_it_was_given_under() {
    office.jira.add(Office.person("deputy"));
    office.asks("requester", "claude", "AIC-1");
    var id =
        office.post("approver", "/delegations", lending("deputy@example.com")).is(201).text("/id");
    office.approve("deputy", "AIC-1").is(200);
    office.post("approver", "/delegations/{id}/revocation", "{}", "id", id).is(200);
    office.passes(Duration.ofSeconds(1));

    office.approve("security", "AIC-1").is(403);
  }

  @Test
  void one_person_is_not_two_approvers_by_their_own_role_and_a_lent_one() {
    office.asks("requester", "claude", "AIC-1");
    var body =
        "{\"toEmail\":\"approver@example.com\",\"roles\":[\"securityReviewer\"],"
            + "\"endsAt\":\"2026-01-20T08:00:00Z\"}";
    office.post("security", "/delegations", body).is(201);
    office.approve("approver", "AIC-1").is(200);

    office.approve("approver", "AIC-1").is(200);
    office.decide("approver", "AIC-1", "{\"outcome\":\"approve\",\"reason\":\"again\"}").is(403);
  }
}
