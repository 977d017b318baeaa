package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.api.fakes.JiraPeopleInMemory;
import io.aiclearance.api.http.Answer;
import io.aiclearance.api.http.Cursors;
import io.aiclearance.api.people.FindRoles;
import io.aiclearance.api.people.LendPart;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Change;
import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.Entity;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.policy.Approvers;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Project;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.Routing;
import io.aiclearance.testkit.ConsumedCapacity;
import io.aiclearance.testkit.LocalDynamoDb;
import io.aiclearance.testkit.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What finding out what people may do, and lending it, reads and writes and asks of Jira. */
final class PeopleCostTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final ConsumedCapacity capacity = new ConsumedCapacity();
  private final JiraPeopleInMemory jira = new JiraPeopleInMemory();
  private FindRoles roles;
  private DelegationsResource delegations;
  private Instant now = Office.START;

  @BeforeEach
  void ten_projects_with_an_approver_each_and_forty_delegations() {
    var client = LocalDynamoDb.client(capacity);
    var ports = Tables.create(client).ports(client);
    roles = new FindRoles(ports.site(), ports.governance(), jira, "");
    var lend = new LendPart(ports.governance(), roles.authorities(), roles, ports.commits());
    delegations =
        new DelegationsResource(ports.governance(), lend, new Listing(new Cursors(() -> "secret")));
    for (var i = 0; i < 10; i++) {
      var approver = new Approvers(Set.of(account("approver" + i)), Set.of(), Set.of());
      ports
          .commits()
          .commit(
              to(
                  new Project(
                      new ProjectKey("P" + i),
                      "Project " + i,
                      new Routing(Map.of(Role.APPROVER, approver), Routing.Fallback.JIRA_ADMINS),
                      false,
                      Revision.NEW),
                  EventKind.PROJECT_CHANGED));
      jira.add(Office.person("approver" + i));
    }
    for (var i = 0; i < 40; i++) {
      ports
          .commits()
          .commit(
              to(
                  new Delegation(
                      new DelegationId("d-" + i),
                      Office.person("approver" + i % 10),
                      i < 5 ? Office.person("deputy") : Office.person("other" + i),
                      Set.of(Role.APPROVER),
                      null,
                      null,
                      Office.START,
                      Office.START.plus(DAY),
                      "Holidays",
                      null,
                      Revision.NEW),
                  EventKind.DELEGATION_GIVEN));
    }
    jira.add(Office.person("deputy"));
  }

  private static AccountId account(String name) {
    return Office.person(name).account();
  }

  private static Transition to(Entity entity, EventKind kind) {
    return new Transition(
        List.of(Change.to(entity, kind, Office.START, Actor.Part.SETUP, Facts.NONE)), List.of());
  }

  private Reviewer find(String name) {
    return ((FindRoles.Outcome.Found) roles.of(Office.person(name), now)).reviewer();
  }

  private String cost(Runnable call) {
    capacity.reset();
    var before = jira.calls();
    call.run();
    var units = capacity.units();
    var storage =
        new TreeMap<>(capacity.calls())
            .entrySet().stream()
                .map(
                    e ->
                        e.getValue() + " " + e.getKey() + " " + units.getOrDefault(e.getKey(), 0.0))
                .collect(Collectors.joining(", "));
    return storage + "; " + (jira.calls() - before) + " of Jira";
  }

  @Test
  void who_calls_for_the_first_time_costs_the_plan_and_from_then_on_what_is_lent_alone() {
    assertEquals("1 GetItem 1.0, 2 Query 3.0; 3 of Jira", cost(() -> find("approver1")));
    assertEquals("1 Query 2.5; 0 of Jira", cost(() -> find("approver1")));
    now = now.plusSeconds(59);
    assertEquals("1 Query 2.5; 0 of Jira", cost(() -> find("approver1")));
  }

  @Test
  void a_delegate_of_five_costs_their_five_lenders_once_a_minute() {
    assertEquals("1 GetItem 1.0, 2 Query 3.0; 18 of Jira", cost(() -> find("deputy")));
    assertEquals("1 Query 2.5; 0 of Jira", cost(() -> find("deputy")));
  }

  @Test
  void a_list_of_delegations_is_one_query_and_one_of_them_is_a_look() {
    var admin = new Reviewer(Office.person("admin"), Set.of(Role.JIRA_ADMIN));

    assertEquals("1 Query 2.5; 0 of Jira", cost(() -> is(200, list(admin))));
    assertEquals("1 GetItem 1.0; 0 of Jira", cost(() -> is(200, get(admin))));
  }

  @Test
  void lending_is_what_both_may_do_what_stands_and_one_transaction() {
    var lender = find("approver1");
    now = now.plusSeconds(1);

    assertEquals(
        "1 GetItem 1.0, 3 Query 5.5, 1 TransactWriteItems 4.0; 6 of Jira",
        cost(() -> is(201, lend(lender))));
  }

  private static void is(int status, Answer answer) {
    assertEquals(status, answer.status(), answer.body().toString());
  }

  private Answer list(Reviewer who) {
    return delegations.list(
        Office.decoded(Office.event("GET", "/delegations", "admin", null)), who, now);
  }

  private Answer get(Reviewer who) {
    var event = Office.event("GET", "/delegations/{id}", "admin", null, "id", "d-1");
    return delegations.get(Office.decoded(event), who, now);
  }

  private Answer lend(Reviewer who) {
    var body =
        "{\"toEmail\":\"deputy@example.com\",\"roles\":[\"approver\"],"
            + "\"endsAt\":\"2026-01-20T08:00:00Z\"}";
    var event = Office.event("POST", "/delegations", "approver1", body);
    return delegations.lend(Office.decoded(event), who, now);
  }
}
