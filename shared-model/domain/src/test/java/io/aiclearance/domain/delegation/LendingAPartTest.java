package io.aiclearance.domain.delegation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Refusal.Kind;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Member;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LendingAPartTest {
  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
  private static final ProjectKey AIC = new ProjectKey("AIC");
  private static final ProjectKey OPS = new ProjectKey("OPS");

  private Reviewer by = approver("ann");
  private Reviewer lender = by;
  private Member borrower = member("ben", "ben@example.com");
  private Set<Role> roles = Set.of(Role.APPROVER);
  private @Nullable ProjectKey project;
  private Duration startsIn = Duration.ZERO;
  private Duration lasts = Duration.ofDays(14);
  private final List<Delegation> standing = new ArrayList<>();

  private static Person person(String name) {
    return new Person(new AccountId("acc-" + name), name, name + "@example.com");
  }

  private static Reviewer approver(String name) {
    return new Reviewer(person(name), Set.of(Role.APPROVER));
  }

  private static Member member(String name, String email) {
    return new Member(
        new Person(new AccountId("acc-" + name), name, email),
        Member.Kind.PERSON,
        true,
        Set.of(),
        false);
  }

  private Lending lending() {
    return new Lending(
        new DelegationId("d-1"),
        by,
        lender,
        borrower,
        roles,
        project,
        null,
        NOW.plus(startsIn),
        NOW.plus(startsIn).plus(lasts),
        "Holidays",
        standing,
        NOW);
  }

  private Delegation lent() {
    var transition = assertInstanceOf(Transition.class, LendingRules.judge(lending()));
    return (Delegation) transition.changes().getFirst().after();
  }

  private void isRefused(String rule, Kind kind) {
    var refusal = assertInstanceOf(Refusal.class, LendingRules.judge(lending()));
    assertEquals(rule, refusal.rule());
    assertEquals(kind, refusal.kind());
    assertTrue(refusal.text().endsWith("."), refusal.text());
  }

  @Test
  void an_approver_lends_their_own_part_for_a_while() {
    var transition = (Transition) LendingRules.judge(lending());
    var event = transition.changes().getFirst().event();

    assertEquals(person("ben"), lent().to());
    assertTrue(lent().inForce(NOW));
    assertFalse(lent().inForce(NOW.plus(lasts)));
    assertEquals(EventKind.DELEGATION_GIVEN, event.kind());
    assertEquals(
        Map.of(
            "from", "acc-ann",
            "to", "acc-ben",
            "roles", "approver",
            "project", "every one",
            "startsAt", "2026-01-05T08:00:00Z",
            "endsAt", "2026-01-19T08:00:00Z",
            "reason", "Holidays"),
        event.facts().details());
  }

  @Test
  void nobody_lends_somebody_elses_part() {
    by = approver("eve");

    isRefused("giver-may-lend", Kind.FORBIDDEN);
  }

  @Test
  void but_a_jira_admin_may_and_evidence_says_for_whom() {
    by = new Reviewer(person("root"), Set.of(Role.JIRA_ADMIN));
    var event = ((Transition) LendingRules.judge(lending())).changes().getFirst().event();

    assertEquals("person:acc-root", event.actor().word());
    assertEquals("acc-ann", event.facts().details().get("onBehalfOf"));
  }

  @Test
  void an_admin_does_not_take_somebodys_part_over_alone() {
    by = new Reviewer(person("root"), Set.of(Role.JIRA_ADMIN));
    borrower = member("other", "Root+private@EXAMPLE.com");

    isRefused("giver-does-not-borrow", Kind.FORBIDDEN);
  }

  @Test
  void whoever_has_no_part_has_none_to_lend() {
    by = new Reviewer(person("rita"), Set.of(Role.AUDITOR));
    lender = by;
    isRefused("lender-takes-part", Kind.FORBIDDEN);

    by = new Reviewer(person("root"), Set.of(Role.JIRA_ADMIN));
    isRefused("lender-takes-part", Kind.INVALID);
  }

  @Test
  void nobody_lends_a_role_that_they_do_not_have() {
    roles = Set.of(Role.APPROVER, Role.SECURITY_REVIEWER);

    isRefused("lender-has-what-is-lent", Kind.INVALID);
  }

  @Test
  void a_projects_approver_lends_that_for_their_project_alone() {
    by =
        new Reviewer(
            person("ann"),
            Set.of(),
            Map.of(AIC, Set.of(Role.APPROVER), OPS, Set.of()),
            List.of(),
            Set.of());
    lender = by;

    project = AIC;
    assertEquals(AIC, lent().project());
    project = null;
    assertEquals(null, lent().project());
    project = OPS;
    isRefused("lender-has-what-is-lent", Kind.INVALID);
  }

  @Test
  void what_was_lent_is_not_lent_on() {
    var lent = lent();
    by =
        new Reviewer(person("ben"), Set.of())
            .standingInFor(List.of(new Reviewer.Stand(lent, approver("ann"))));
    lender = by;
    borrower = member("cat", "cat@example.com");

    assertTrue(by.decides());
    isRefused("lender-takes-part", Kind.FORBIDDEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ann@example.com", "ANN@Example.COM", "ann+x@example.com", "ａnn@example.com"})
  void nobody_lends_to_another_account_of_their_own(String email) {
    borrower = member("other", email);

    isRefused("borrower-is-somebody-else", Kind.INVALID);
  }

  @ParameterizedTest
  @CsvSource({"PERSON,false", "CUSTOMER,true", "MACHINE,true"})
  void nobody_lends_to_an_account_that_cannot_decide(Member.Kind kind, boolean active) {
    borrower = new Member(person("ben"), kind, active, Set.of(), false);

    isRefused("borrower-may-decide", Kind.INVALID);
  }

  @Test
  void ninety_days_are_the_most() {
    lasts = Duration.ofDays(90);
    assertEquals(NOW.plus(lasts), lent().endsAt());

    lasts = lasts.plusSeconds(1);
    isRefused("term-is-within-limits", Kind.INVALID);
  }

  @ParameterizedTest
  @CsvSource({"PT0S,PT0S", "PT0S,PT-1H", "PT-1S,P1D", "P366D,P1D"})
  void a_term_has_a_start_from_now_on_and_an_end_after_it(Duration start, Duration length) {
    startsIn = start;
    lasts = length;

    isRefused("term-is-within-limits", Kind.INVALID);
  }

  @Test
  void it_may_start_later() {
    startsIn = Duration.ofDays(365);

    assertFalse(lent().inForce(NOW));
    assertTrue(lent().inForce(NOW.plus(startsIn)));
  }

  @Test
  void what_is_lent_already_is_not_lent_again() {
    standing.add(lent());
    isRefused("same-is-not-lent-already", Kind.CONFLICT);

    lasts = lasts.plusDays(1);
    assertEquals(NOW.plus(lasts), lent().endsAt());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void one_person_has_twenty_delegations_at_most(boolean from) {
    for (var i = 0; i < FewStandForOne.MOST; i++) {
      assertTrue(LendingRules.judge(lending()) instanceof Transition);
      standing.add(
          new Delegation(
              new DelegationId("d-" + i),
              from ? person("ann") : person("x" + i),
              from ? person("x" + i) : person("ben"),
              Set.of(Role.APPROVER),
              null,
              new ToolId("claude"),
              NOW,
              NOW.plus(lasts),
              "",
              null,
              Revision.NEW));
    }

    isRefused("few-stand-for-one", Kind.CONFLICT);
  }

  @Test
  void every_rule_has_a_name_of_its_own_and_a_sentence() {
    var names = new HashSet<String>();
    for (var rule : LendingRules.RULES) {
      assertTrue(names.add(rule.name()));
      assertTrue(rule.sentence().endsWith("."), rule.name());
    }
  }

  @Test
  void lender_and_admin_take_it_back_and_evidence_says_who() {
    var delegation = lent();
    for (var who : List.of(by, new Reviewer(person("root"), Set.of(Role.JIRA_ADMIN)))) {
      var change =
          ((Transition) Revocation.judge(delegation, who, NOW.plusSeconds(5))).changes().getFirst();

      assertFalse(((Delegation) change.after()).inForce(NOW.plusSeconds(5)));
      assertEquals(EventKind.DELEGATION_REVOKED, change.event().kind());
      assertEquals(who.actor(), change.event().actor());
      assertEquals(
          who.account().equals(delegation.from().account()) ? null : "acc-ann",
          change.event().facts().details().get("onBehalfOf"));
    }
  }

  @Test
  void the_borrower_and_others_do_not() {
    for (var who : List.of(approver("ben"), approver("eve"))) {
      var refusal = assertInstanceOf(Refusal.class, Revocation.judge(lent(), who, NOW));

      assertEquals(Kind.FORBIDDEN, refusal.kind());
    }
  }

  @Test
  void what_is_over_is_not_taken_back() {
    var over = assertInstanceOf(Refusal.class, Revocation.judge(lent(), by, NOW.plus(lasts)));
    var again = assertInstanceOf(Refusal.class, Revocation.judge(lent().revoked(NOW), by, NOW));

    assertEquals(Kind.CONFLICT, over.kind());
    assertEquals(Kind.CONFLICT, again.kind());
  }

  @Test
  void one_that_has_not_started_can_be_taken_back() {
    startsIn = Duration.ofDays(3);

    assertInstanceOf(Transition.class, Revocation.judge(lent(), by, NOW));
  }
}
