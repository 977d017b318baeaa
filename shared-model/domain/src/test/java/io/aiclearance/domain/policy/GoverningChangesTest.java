package io.aiclearance.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.BaselineId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.ProposalId;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.GovernChange.Saving;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GoverningChangesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Revision FIRST = new Revision(1, "ab".repeat(32));
  private static final Reviewer ADMIN = admin("admin", "admin@example.com");
  private static final Reviewer OTHER = admin("other", "other@example.com");
  private static final Licence NONE_YET = new Licence("C-1", null, false, Revision.NEW);
  private static final GovernancePolicy ONE = GovernancePolicy.INITIAL;
  private static final GovernancePolicy TWO = second(true, Revision.NEW);

  private static Reviewer admin(String name, String email) {
    return new Reviewer(
        new Person(new AccountId("acc-" + name), name, email), Set.of(Role.JIRA_ADMIN));
  }

  private static GovernancePolicy second(boolean admin, Revision revision) {
    return new GovernancePolicy(
        ONE.rules(),
        ONE.unknownTools(),
        ONE.unclassified(),
        ONE.exceptionLimits(),
        ONE.pendingDays(),
        admin,
        revision);
  }

  private static Saving save(Governed wanted, GovernancePolicy under, Reviewer by) {
    return GovernChange.save(Optional.empty(), wanted, under, by, "", NOW);
  }

  private static ProposedChange.Waiting waiting(Governed wanted) {
    return assertInstanceOf(Saving.Proposed.class, save(wanted, TWO, ADMIN)).change();
  }

  private static void refused(String rule, Refusal.Kind kind, Object ruling) {
    var refusal = assertInstanceOf(Refusal.class, ruling);
    assertEquals(rule, refusal.rule());
    assertEquals(kind, refusal.kind());
    assertFalse(refusal.text().isBlank());
  }

  @Test
  void a_save_is_done_at_once_where_one_admin_is_enough() {
    var wanted =
        Map.of(
            second(true, Revision.NEW),
            EventKind.GOVERNANCE_CHANGED,
            policy("x", null),
            EventKind.POLICY_CHANGED,
            new Project(new ProjectKey("AIC"), "AI", Routing.AS_THE_SITE, false, Revision.NEW),
            EventKind.PROJECT_CHANGED,
            new BaselineAccess(
                new BaselineId("x"), new ToolId("claude"), "g", "", false, Revision.NEW),
            EventKind.BASELINE_CHANGED,
            NONE_YET,
            EventKind.LICENCE_CHANGED);
    wanted.forEach(
        (governed, kind) -> {
          var saved = assertInstanceOf(Saving.AtOnce.class, save(governed, ONE, ADMIN));
          var change = saved.transition().changes().getFirst();
          assertEquals(List.of(kind), kinds(saved.transition()));
          assertEquals(governed, change.after());
          assertEquals(ADMIN.actor(), change.event().actor());
          assertFalse(change.event().facts().details().isEmpty());
        });
  }

  private static ApprovalPolicy policy(
      String name, @org.jspecify.annotations.Nullable Integer days) {
    return new ApprovalPolicy(
        new PolicyId("p"),
        name,
        new PolicyScope(null, new ToolId("claude")),
        true,
        Set.of("b", "a"),
        days,
        false,
        ADMIN.person(),
        Revision.NEW);
  }

  @Test
  void what_is_unchanged_makes_no_version() {
    assertInstanceOf(
        Saving.Unchanged.class,
        GovernChange.save(Optional.of(NONE_YET), NONE_YET, TWO, ADMIN, "why", NOW));
    assertInstanceOf(
        Saving.Unchanged.class,
        GovernChange.save(Optional.of(ONE), second(false, FIRST), TWO, ADMIN, "", NOW));
  }

  @Test
  void only_jira_admins_save() {
    for (var role : List.of(Role.APPROVER, Role.SECURITY_REVIEWER, Role.AUDITOR)) {
      var somebody = new Reviewer(ADMIN.person(), Set.of(role));
      var refused = assertInstanceOf(Saving.Refused.class, save(NONE_YET, ONE, somebody));
      refused("admins-govern", Refusal.Kind.FORBIDDEN, refused.refusal());
      refused(
          "admins-govern",
          Refusal.Kind.FORBIDDEN,
          GovernChange.approve(waiting(NONE_YET), Optional.empty(), somebody, NOW));
      refused(
          "admins-govern",
          Refusal.Kind.FORBIDDEN,
          GovernChange.decline(waiting(NONE_YET), Optional.empty(), somebody, "No.", NOW));
    }
  }

  @Test
  void a_save_is_a_proposal_where_two_admins_are_needed_and_so_is_needing_one_alone() {
    for (Governed wanted : List.of(NONE_YET, second(false, FIRST))) {
      var before = wanted instanceof Licence ? Optional.<Governed>empty() : Optional.of(TWO);
      var saved = GovernChange.save(before, wanted, TWO, ADMIN, "Because.", NOW);
      var proposed = assertInstanceOf(Saving.Proposed.class, saved);
      assertEquals(List.of(EventKind.CHANGE_PROPOSED), kinds(proposed.transition()));
      assertEquals(wanted, proposed.change().proposal().wanted());
      var facts = proposed.transition().changes().getFirst().event().facts().details();
      assertEquals(wanted.ref().toString(), facts.get("record"));
      assertEquals(Long.toString(wanted.version()), facts.get("onVersion"));
      assertEquals("Because.", facts.get("reason"));
    }
  }

  @Test
  void another_admin_applies_it_with_the_record() {
    var change = waiting(NONE_YET);
    var transition =
        assertInstanceOf(
            Transition.class, GovernChange.approve(change, Optional.empty(), OTHER, NOW));
    assertEquals(List.of(EventKind.CHANGE_APPLIED, EventKind.LICENCE_CHANGED), kinds(transition));
    assertEquals(NONE_YET, transition.changes().getLast().after());
    var facts = transition.changes().getLast().event().facts().details();
    assertEquals("acc-admin", facts.get("proposedBy"));
    assertEquals(change.proposal().id().value(), facts.get("proposal"));
    assertEquals("– → C-1", facts.get("reference"));
    var applied =
        assertInstanceOf(ProposedChange.Applied.class, transition.changes().getFirst().after());
    assertEquals(OTHER.person(), applied.by());
  }

  @Test
  void whoever_proposed_it_does_not_apply_it_under_whichever_account_or_address() {
    for (var by :
        List.of(ADMIN, admin("admin", "new@example.com"), admin("x", "Admin+x@example.com"))) {
      refused(
          "second-admin-is-another",
          Refusal.Kind.FORBIDDEN,
          GovernChange.approve(waiting(NONE_YET), Optional.empty(), by, NOW));
    }
  }

  @Test
  void it_is_applied_to_the_version_that_it_was_proposed_on_or_not_at_all() {
    var saved = new Licence("C-0", null, false, FIRST);
    refused(
        "record-is-as-it-was",
        Refusal.Kind.CONFLICT,
        GovernChange.approve(waiting(NONE_YET), Optional.of(saved), OTHER, NOW));
    var onFirst = waiting(new Licence("C-2", null, false, FIRST));
    assertInstanceOf(
        Transition.class, GovernChange.approve(onFirst, Optional.of(saved), OTHER, NOW));
    refused(
        "record-is-as-it-was",
        Refusal.Kind.CONFLICT,
        GovernChange.approve(onFirst, Optional.empty(), OTHER, NOW));
  }

  @Test
  void a_change_is_decided_once() {
    var proposal = waiting(NONE_YET).proposal();
    for (ProposedChange over :
        List.of(
            new ProposedChange.Applied(proposal, OTHER.person(), NOW, FIRST),
            new ProposedChange.Declined(proposal, OTHER.person(), NOW, "No.", FIRST))) {
      refused(
          "change-is-waiting",
          Refusal.Kind.CONFLICT,
          GovernChange.approve(over, Optional.empty(), OTHER, NOW));
      refused(
          "change-is-waiting",
          Refusal.Kind.CONFLICT,
          GovernChange.decline(over, Optional.empty(), OTHER, "No.", NOW));
    }
  }

  @Test
  void another_admin_declines_it_for_a_reason_and_the_proposer_without() {
    var change = waiting(NONE_YET);
    refused(
        "refusal-has-a-reason",
        Refusal.Kind.INVALID,
        GovernChange.decline(change, Optional.empty(), OTHER, " ", NOW));
    var saved = new Licence("C-0", null, false, FIRST);
    for (var by : List.of(ADMIN, OTHER)) {
      var ruling =
          GovernChange.decline(change, Optional.of(saved), by, by == OTHER ? "No." : "", NOW);
      var transition = assertInstanceOf(Transition.class, ruling);
      assertEquals(List.of(EventKind.CHANGE_DECLINED), kinds(transition));
      assertEquals(
          by == ADMIN ? "true" : "false",
          transition.changes().getFirst().event().facts().details().get("takenBack"));
    }
  }

  @Test
  void a_difference_names_each_field_that_differs() {
    assertEquals(
        Map.of("name", "x → y", "maxDays", "as the risk level → 7"),
        GovernedText.difference(Optional.of(policy("x", null)), policy("y", 7)));
    assertEquals(
        Map.of(
            "name", "– → x",
            "project", "– → any",
            "tool", "– → claude",
            "autoApprove", "– → yes",
            "groups", "– → a, b",
            "maxDays", "– → 7",
            "retired", "– → no"),
        GovernedText.difference(Optional.empty(), policy("x", 7)));
    var routed =
        new Project(
            new ProjectKey("AIC"),
            "AI",
            new Routing(
                Map.of(
                    Role.SECURITY_REVIEWER,
                    new Approvers(Set.of(new AccountId("acc-x")), Set.of("g"), Set.of("1"))),
                Routing.Fallback.NOBODY),
            false,
            FIRST);
    var plain = new Project(new ProjectKey("AIC"), "AI", Routing.AS_THE_SITE, false, FIRST);
    assertEquals(
        Map.of(
            "fallback", "jiraAdmins → nobody",
            "approvers.securityReviewer.people", "– → acc-x",
            "approvers.securityReviewer.groups", "– → g",
            "approvers.securityReviewer.projectRoles", "– → 1"),
        GovernedText.difference(Optional.of(plain), routed));
  }

  @Test
  void proposals_are_told_apart_by_record_version_person_and_moment() {
    var ids =
        List.of(
            ProposalId.of(Licence.REF, 0, ADMIN.account(), NOW),
            ProposalId.of(GovernancePolicy.REF, 0, ADMIN.account(), NOW),
            ProposalId.of(Licence.REF, 1, ADMIN.account(), NOW),
            ProposalId.of(Licence.REF, 0, OTHER.account(), NOW),
            ProposalId.of(Licence.REF, 0, ADMIN.account(), NOW.plusNanos(1)));
    assertEquals(ids.size(), Set.copyOf(ids).size());
    assertEquals(ids.getFirst(), ProposalId.of(Licence.REF, 0, ADMIN.account(), NOW));
    assertNotEquals(ids.getFirst(), ids.getLast());
  }

  @Test
  void every_rule_says_what_it_is_about() {
    var sentences =
        Arrays.stream(ChangeRule.values()).map(ChangeRule::sentence).collect(Collectors.toSet());
    assertEquals(ChangeRule.values().length, sentences.size());
  }

  private static List<EventKind> kinds(Transition transition) {
    return transition.changes().stream().map(change -> change.event().kind()).toList();
  }
}
