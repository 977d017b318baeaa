package io.aiclearance.api.people;

import static io.aiclearance.domain.policy.Role.APPROVER;
import static io.aiclearance.domain.policy.Role.JIRA_ADMIN;
import static io.aiclearance.domain.policy.Role.SECURITY_REVIEWER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.api.fakes.JiraPeopleInMemory;
import io.aiclearance.api.fakes.Store;
import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.intake.IntakeGate;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.policy.Approvers;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Member;
import io.aiclearance.domain.policy.Project;
import io.aiclearance.domain.policy.ProjectRole;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.policy.RoleHolders;
import io.aiclearance.domain.policy.Routing;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FindingRolesTest {
  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
  private static final ProjectKey AIC = new ProjectKey("AIC");
  private static final ProjectRole TEAM = new ProjectRole(AIC, "10101");

  private final Store store = new Store();
  private final JiraPeopleInMemory jira = new JiraPeopleInMemory();
  private final FindRoles roles = new FindRoles(store.site(), store.governance(), jira, "");

  private static Person person(String name) {
    return new Person(new AccountId("acc-" + name), name, name + "@example.com");
  }

  @BeforeEach
  void a_site_with_one_project_that_goes_its_own_way() {
    store.seed(
        new SiteSettings(
            new IntakeGate("AIC", "1", "1", Set.of("11")),
            new DetailSources("customfield_1", Map.of(), Map.of(), Map.of()),
            Map.of(
                APPROVER, Set.of("approvers"),
                SECURITY_REVIEWER, Set.of("security"),
                JIRA_ADMIN, Set.of("admins")),
            null,
            Revision.NEW));
    store.seed(
        new Project(
            AIC,
            "AI Clearance",
            new Routing(
                Map.of(
                    APPROVER,
                    new Approvers(
                        Set.of(new AccountId("acc-ann")), Set.of("leads"), Set.of("10101"))),
                Routing.Fallback.JIRA_ADMINS),
            false,
            Revision.NEW));
    jira.give(TEAM, new RoleHolders(Set.of(new AccountId("acc-dan")), Set.of("team")));
    jira.add(person("ann"));
    jira.add(person("bob"), "approvers");
    jira.add(person("dan"));
    jira.add(person("eve"), "team");
    jira.add(person("sam"), "security");
  }

  private Reviewer found(String name) {
    return found(name, NOW);
  }

  private Reviewer found(String name, Instant now) {
    return assertInstanceOf(FindRoles.Outcome.Found.class, roles.of(person(name), now)).reviewer();
  }

  private Optional<Reviewer> authority(String name, Instant now) {
    return roles.authorities().of(new AccountId("acc-" + name), now);
  }

  private Delegation lends(String from, String to, Role role, Instant start, Instant end) {
    var delegation =
        new Delegation(
            new DelegationId(from + "-" + to),
            person(from),
            person(to),
            Set.of(role),
            null,
            null,
            start,
            end,
            "Holidays",
            null,
            Revision.NEW);
    store.seed(delegation);
    return delegation;
  }

  @Test
  void people_groups_and_holders_of_a_project_role_approve_in_the_project() {
    assertTrue(found("ann").may(APPROVER, AIC));
    assertTrue(found("dan").may(APPROVER, AIC));
    assertTrue(found("eve").may(APPROVER, AIC));
    assertFalse(found("bob").may(APPROVER, AIC));
    assertTrue(found("bob").may(APPROVER));
    assertTrue(found("sam").may(SECURITY_REVIEWER, AIC));
  }

  @Test
  void a_project_role_is_asked_for_once_a_minute_however_many_people_call() {
    found("ann");
    found("bob");
    found("dan", NOW.plusSeconds(59));
    assertEquals(1, jira.holderCalls());

    found("ann", NOW.plusSeconds(60));
    assertEquals(2, jira.holderCalls());
  }

  @Test
  void somebody_new_costs_three_questions_and_within_the_minute_none() {
    found("ann");
    var before = jira.calls();

    found("bob");
    assertEquals(before + 3, jira.calls());
    found("bob", NOW.plusSeconds(59));
    assertEquals(before + 3, jira.calls());
  }

  @Test
  void a_project_that_changes_its_routing_is_seen_within_a_minute() {
    assertTrue(found("ann").may(APPROVER, AIC));
    store.<Project>change(
        store.governance().project(AIC).orElseThrow(),
        project ->
            new Project(AIC, project.name(), Routing.AS_THE_SITE, false, project.revision()));

    assertTrue(found("ann", NOW.plusSeconds(59)).may(APPROVER, AIC));
    assertFalse(found("ann", NOW.plusSeconds(60)).may(APPROVER, AIC));
    assertTrue(found("bob", NOW.plusSeconds(60)).may(APPROVER, AIC));
  }

  @Test
  void while_jira_does_not_answer_nobodys_roles_are_guessed() {
    found("ann");
    jira.away(true);

    assertInstanceOf(FindRoles.Outcome.NotSaid.class, roles.of(person("bob"), NOW));
    assertTrue(found("ann").may(APPROVER, AIC));
    assertInstanceOf(FindRoles.Outcome.NotSaid.class, roles.of(person("ann"), NOW.plusSeconds(60)));
  }

  @Test
  void once_jira_is_silent_it_is_not_asked_again_in_the_same_call() {
    found("ann");
    jira.away(true);
    roles.of(person("bob"), NOW);
    var before = jira.calls();

    assertEquals(Optional.empty(), authority("sam", NOW));
    assertEquals(Optional.empty(), authority("dan", NOW));
    assertEquals(before, jira.calls());
  }

  @Test
  void service_accounts_former_and_unknown_people_have_no_roles() {
    jira.add(Member.Kind.MACHINE, person("bot"), "approvers", "admins");
    jira.add(person("gone"), "approvers", "admins");
    jira.deactivate(new AccountId("acc-gone"));

    assertFalse(found("bot").oversees());
    assertFalse(found("gone").oversees());
    assertFalse(found("stranger").oversees());
    assertFalse(authority("gone", NOW).orElseThrow().oversees());
  }

  @Test
  void anybody_can_be_looked_up_with_name_and_address() {
    var bob = authority("bob", NOW).orElseThrow();

    assertEquals(person("bob"), bob.person());
    assertEquals("bob@example.com", bob.person().email());
    assertTrue(bob.may(APPROVER));
    assertEquals(Set.of("approvers"), bob.groups());
  }

  @Test
  void whoever_has_lost_a_role_a_second_ago_has_it_no_more_where_it_counts() {
    found("bob");
    assertTrue(authority("bob", NOW).orElseThrow().may(APPROVER));
    jira.leave(new AccountId("acc-bob"), "approvers");

    assertFalse(authority("bob", NOW.plusSeconds(1)).orElseThrow().may(APPROVER));
  }

  @Test
  void within_one_call_somebody_is_looked_up_once() {
    var _ = authority("bob", NOW);
    var before = jira.calls();
    var again = authority("bob", NOW);

    assertTrue(again.orElseThrow().may(APPROVER));
    assertEquals(before, jira.calls());
  }

  @Test
  void a_lent_role_stands_while_the_lender_has_it_and_no_longer() {
    lends("bob", "dan", APPROVER, NOW, NOW.plus(Duration.ofDays(1)));
    var other = new ProjectKey("OPS");

    assertTrue(found("dan").decidesIn(other));
    assertFalse(found("dan").may(APPROVER, other));
    jira.leave(new AccountId("acc-bob"), "approvers");
    assertFalse(found("dan", NOW.plusSeconds(60)).decidesIn(other));
  }

  @Test
  void a_delegation_counts_from_its_start_to_its_end_and_until_it_is_revoked() {
    var delegation = lends("bob", "sam", APPROVER, NOW.plusSeconds(10), NOW.plusSeconds(20));

    assertEquals(0, found("sam", NOW.plusSeconds(9)).actsFor().size());
    assertEquals(1, found("sam", NOW.plusSeconds(10)).actsFor().size());
    assertEquals(0, found("sam", NOW.plusSeconds(20)).actsFor().size());
    store.<Delegation>change(delegation, d -> revoked(d, NOW.plusSeconds(12)));
    assertEquals(0, found("sam", NOW.plusSeconds(13)).actsFor().size());
  }

  private static Delegation revoked(Delegation d, Instant at) {
    return new Delegation(
        d.id(),
        d.from(),
        d.to(),
        d.roles(),
        d.project(),
        d.tool(),
        d.startsAt(),
        d.endsAt(),
        d.reason(),
        at,
        d.revision());
  }

  @Test
  void what_was_lent_is_not_lent_on() {
    lends("bob", "sam", APPROVER, NOW, NOW.plus(Duration.ofDays(1)));
    lends("sam", "zoe", APPROVER, NOW, NOW.plus(Duration.ofDays(1)));
    jira.add(person("zoe"));

    assertTrue(found("sam").actsFor().getFirst().lender().may(APPROVER));
    assertFalse(found("zoe").decides());
  }

  @Test
  void a_service_account_takes_over_nobodys_part() {
    jira.add(Member.Kind.MACHINE, person("bot"));
    lends("bob", "bot", APPROVER, NOW, NOW.plus(Duration.ofDays(1)));

    assertFalse(found("bot").decides());
  }

  @Test
  void a_lender_of_whom_jira_does_not_tell_is_not_passed_over_in_silence() {
    found("sam");
    lends("bob", "sam", APPROVER, NOW, NOW.plus(Duration.ofDays(1)));
    jira.away(true);

    assertInstanceOf(FindRoles.Outcome.NotSaid.class, roles.of(person("sam"), NOW));
  }
}
