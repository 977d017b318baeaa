package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.policy.Approvers;
import io.aiclearance.domain.policy.Project;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.Routing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who decide in one project see nothing of another one's. */
final class SeeingByProjectTest {
  private final Office office = new Office();

  @BeforeEach
  void one_project_goes_its_own_way_and_the_other_one_goes_the_sites() {
    office.jira.add(Office.person("ops"));
    office.store.seed(
        new Project(
            new ProjectKey("OPS"),
            "Operations",
            new Routing(
                Map.of(
                    Role.APPROVER,
                    new Approvers(Set.of(new AccountId("acc-ops")), Set.of(), Set.of())),
                Routing.Fallback.JIRA_ADMINS),
            false,
            Revision.NEW));
    office.asks("requester", "chatgpt-enterprise", "AIC-1");
    office.asks("requester2", "chatgpt-enterprise", "AIC-2");
    office.asks("customer", "chatgpt-enterprise", "OPS-1");
    office.approve("approver", "AIC-1").is(200);
    office.seal();
  }

  @ParameterizedTest
  @CsvSource({
    "approver,AIC-2",
    "ops,OPS-1",
    "security,AIC-2 OPS-1",
    "admin,AIC-2 OPS-1",
    "auditor,AIC-2 OPS-1"
  })
  void requests_are_listed_for_those_who_oversee_their_project(String who, String keys) {
    assertEquals(
        List.of(keys.split(" ")), office.get(who, "/requests").is(200).each("items", "/issueKey"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/grants", "/tasks"})
  void so_are_grants_and_tasks(String list) {
    var status =
        list.equals("/grants") ? new String[] {"status", "pendingProvision"} : new String[0];

    assertEquals(1, office.get("approver", list, status).is(200).body().get("items").size());
    assertEquals(1, office.get("auditor", list, status).is(200).body().get("items").size());
    assertEquals(0, office.get("ops", list, status).is(200).body().get("items").size());
  }

  @Test
  void a_page_is_filled_though_others_requests_lie_between() {
    for (var i = 3; i < 30; i++) {
      office.asks("requester", "chatgpt-enterprise", "AIC-" + i);
    }

    var page = office.get("ops", "/requests", "limit", "5").is(200);
    assertEquals(List.of("OPS-1"), page.each("items", "/issueKey"));
  }

  @Test
  void another_projects_request_is_as_unknown_as_one_that_is_not_there() {
    office.get("ops", "/requests/{issueKey}", "issueKey", "AIC-2").isProblem(404, "not-found");
    office.approve("ops", "AIC-2").isProblem(404, "not-found");
    office.get("approver", "/requests/{issueKey}", "issueKey", "OPS-1").isProblem(404, "not-found");
    office.approve("approver", "OPS-1").isProblem(404, "not-found");
  }

  @Test
  void deciding_many_tells_nothing_of_another_projects_either() {
    var results =
        office
            .post(
                "ops",
                "/decisions",
                "{\"issueKeys\":[\"AIC-2\",\"AIC-999\"],\"outcome\":\"deny\",\"reason\":\"no\"}")
            .is(200);

    assertEquals(List.of("404", "404"), results.each("results", "/problem/status"));
    assertEquals(results.body().at("/results/0/problem"), results.body().at("/results/1/problem"));
  }

  @Test
  void another_projects_task_is_neither_seen_nor_done() {
    office
        .post("ops", "/tasks/{jobId}/completion", "{}", "jobId", "AIC-1.1")
        .isProblem(404, "not-found");
    office.post("approver", "/tasks/{jobId}/completion", "{}", "jobId", "AIC-1.1").is(200);
  }

  @Test
  void evidence_of_another_projects_requests_is_left_out() {
    assertEquals(
        Set.of("OPS-1"),
        Set.copyOf(office.get("ops", "/evidence").is(200).each("items", "/request")));
    assertEquals(
        Set.of("AIC-1", "AIC-2", ""),
        Set.copyOf(office.get("approver", "/evidence").is(200).each("items", "/request")));
    assertEquals(
        Set.of("AIC-1", "AIC-2", "OPS-1", ""),
        Set.copyOf(office.get("auditor", "/evidence").is(200).each("items", "/request")));
  }

  @Test
  void ones_own_request_is_seen_wherever_it_is() {
    office.asks("ops", "claude", "AIC-50");

    office.get("ops", "/requests/{issueKey}", "issueKey", "AIC-50").is(200);
  }
}
