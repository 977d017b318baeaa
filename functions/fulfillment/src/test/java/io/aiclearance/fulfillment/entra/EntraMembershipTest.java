package io.aiclearance.fulfillment.entra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.connector.GroupMembership;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.connector.Subject;
import io.aiclearance.fulfillment.GroupMembershipContract;
import io.aiclearance.fulfillment.directory.ScriptedProvider.Reply;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntraMembershipTest extends GroupMembershipContract {
  private final ScriptedGraph graph = new ScriptedGraph();
  private final GroupMembership membership = graph.connect();

  @AfterEach
  void stop() {
    graph.close();
  }

  @Test
  void connecting_calls_nobody() {
    assertEquals("[]", graph.calls().toString());
  }

  @Test
  void a_job_takes_a_sign_in_and_three_calls() {
    membership.add(subject(), group());

    assertEquals(
        "[POST /tenant-1/oauth2/v2.0/token, GET /v1.0/groups/g-ours, GET /v1.0/users,"
            + " POST /v1.0/groups/g-ours/members/$ref]",
        graph.calls().toString());
    assertEquals("Bearer t1", graph.calls().getLast().authorization());
  }

  @ParameterizedTest
  @CsvSource({
    "g-dynamic, group-dynamic",
    "g-synced, group-synced",
    "g-roles, group-role-assignable",
    "g-mail, group-mail-managed"
  })
  void a_group_that_is_not_ours_is_never_written_to(String groupId, String code) {
    rejects(code, membership.add(subject(), groupId));
    rejects(code, membership.remove(subject(), groupId));

    assertTrue(graph.calls().stream().allMatch(c -> c.is("GET", ".*") || c.is("POST", ".*/token")));
  }

  @Test
  void a_team_of_microsoft_365_may_be_ours() {
    assertInstanceOf(ProviderOutcome.Done.class, membership.add(subject(), "g-team"));
  }

  @ParameterizedTest
  @CsvSource({"twin@example.com, ambiguous-person", "gone@example.com, person-deactivated"})
  void access_is_given_to_one_usable_account_only(String email, String code) {
    rejects(code, membership.add(person(email), group()));

    assertEquals(Set.of(), graph.members);
  }

  @Test
  void a_guest_is_found_by_mail_and_a_deactivated_namesake_is_not_in_the_way() {
    membership.add(person("guest@other.test"), group());
    membership.add(person("again@example.com"), group());

    assertEquals(Set.of("u-guest", "u-new"), graph.members);
  }

  @Test
  void access_is_taken_from_a_deactivated_account_too() {
    graph.members.add("u-gone");

    membership.remove(person("gone@example.com"), group());

    assertEquals(Set.of(), graph.members);
  }

  @Test
  void a_removal_that_finds_nothing_while_the_person_is_still_there_is_tried_again() {
    graph.members.add("u-live");
    graph.next(call -> call.is("DELETE", ScriptedGraph.REMOVE), ScriptedGraph.notFound("u-live"));

    var outcome = membership.remove(subject(), group());

    assertEquals(
        "not-replicated",
        assertInstanceOf(ProviderOutcome.RetryLater.class, outcome).problem().code());
  }

  @Test
  void a_rate_limit_is_not_waited_for() {
    for (int i = 0; i < 3; i++) {
      graph.next(
          call -> call.is("POST", ScriptedGraph.ADD),
          Reply.json(429, ScriptedGraph.error("TooManyRequests", "")).with("Retry-After", "1"));
    }

    assertInstanceOf(ProviderOutcome.RetryLater.class, membership.add(subject(), group()));

    assertEquals(1, graph.calls().stream().filter(c -> c.is("POST", ScriptedGraph.ADD)).count());
  }

  private static Subject person(String email) {
    return new Subject(new AccountId("acc-person"), email);
  }

  @Override
  protected GroupMembership membership() {
    return membership;
  }

  @Override
  protected String group() {
    return "g-ours";
  }

  @Override
  protected String person() {
    return "live@example.com";
  }

  @Override
  protected String account() {
    return "u-live";
  }

  @Override
  protected Set<String> members() {
    return graph.members;
  }
}
