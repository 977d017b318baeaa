package io.aiclearance.domain.policy;

import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.STORED;
import static io.aiclearance.domain.Cases.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.policy.Reviewer.Stand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By what somebody has a role, and where (R2.4). */
class WhatALentPartBringsTest {
  private static final ProjectKey HERE = new ProjectKey("AIC");
  private static final ProjectKey THERE = new ProjectKey("OTHER");
  private static final ToolId TOOL = new ToolId("claude");
  private static final ToolId OTHER = new ToolId("copilot");
  private static final Reviewer LENDER = new Reviewer(person("lender"), Set.of(Role.APPROVER));

  private static Reviewer borrower(
      @Nullable ProjectKey project, @Nullable ToolId tool, Instant start, Reviewer lender) {
    var lent =
        new Delegation(
            new DelegationId("lent"),
            lender.person(),
            person("borrower"),
            Set.of(Role.APPROVER),
            project,
            tool,
            start,
            start.plus(Duration.ofDays(1)),
            "Away",
            null,
            STORED);
    return new Reviewer(person("borrower"), Set.of())
        .standingInFor(List.of(new Stand(lent, lender)));
  }

  private static Reviewer borrower(@Nullable ProjectKey project, @Nullable ToolId tool) {
    return borrower(project, tool, NOW, LENDER);
  }

  private static boolean has(Reviewer by, ProjectKey project, ToolId tool) {
    return Capacity.of(by, Role.APPROVER, project, tool, NOW).isPresent();
  }

  private static boolean hasAtSite(Reviewer by, ToolId tool) {
    return Capacity.atSite(by, Role.APPROVER, tool, NOW).isPresent();
  }

  @Test
  void an_own_role_comes_first_and_needs_no_delegation() {
    var both =
        new Reviewer(person("borrower"), Set.of(Role.APPROVER))
            .standingInFor(borrower(null, null).actsFor());
    assertEquals(
        Optional.of(new Capacity(Role.APPROVER, null)),
        Capacity.of(both, Role.APPROVER, HERE, TOOL, NOW));
    assertEquals(
        Optional.of(new Capacity(Role.APPROVER, null)),
        Capacity.atSite(both, Role.APPROVER, TOOL, NOW));
  }

  @Test
  void what_is_lent_for_everything_holds_everywhere() {
    var by = borrower(null, null);
    assertTrue(has(by, HERE, TOOL) && has(by, THERE, OTHER));
    assertTrue(hasAtSite(by, TOOL) && hasAtSite(by, OTHER));
    assertTrue(by.decides() && by.decidesIn(HERE) && by.decidesIn(THERE));
  }

  @Test
  void what_is_lent_for_a_project_holds_there_alone_and_not_for_what_belongs_to_none() {
    var by = borrower(HERE, null);
    assertTrue(has(by, HERE, TOOL));
    assertFalse(has(by, THERE, TOOL));
    assertFalse(hasAtSite(by, TOOL));
    assertTrue(by.decides() && by.decidesIn(HERE));
    assertFalse(by.decidesIn(THERE));
  }

  @Test
  void what_is_lent_for_a_tool_holds_for_it_alone() {
    var by = borrower(null, TOOL);
    assertTrue(has(by, HERE, TOOL) && hasAtSite(by, TOOL));
    assertFalse(has(by, HERE, OTHER));
    assertFalse(hasAtSite(by, OTHER));
    assertTrue(by.decidesIn(HERE, TOOL) && by.decidesAbout(TOOL));
    assertFalse(by.decidesIn(HERE, OTHER));
    assertFalse(by.decidesAbout(OTHER));
  }

  @Test
  void only_the_lent_role_is_lent() {
    var by = borrower(null, null);
    assertFalse(Capacity.of(by, Role.SECURITY_REVIEWER, HERE, TOOL, NOW).isPresent());
    assertFalse(Capacity.atSite(by, Role.SECURITY_REVIEWER, TOOL, NOW).isPresent());
  }

  @Test
  void before_its_start_and_after_its_end_it_brings_nothing() {
    for (var start : List.of(NOW.plusSeconds(1), NOW.minus(Duration.ofDays(1)))) {
      assertFalse(has(borrower(null, null, start, LENDER), HERE, TOOL));
      assertFalse(hasAtSite(borrower(null, null, start, LENDER), TOOL));
    }
  }

  @Test
  void what_the_lender_has_lost_is_lent_no_more() {
    var lost = new Reviewer(person("lender"), Set.of(Role.AUDITOR));
    var by = borrower(null, null, NOW, lost);
    assertFalse(has(by, HERE, TOOL) || hasAtSite(by, TOOL));
    assertFalse(by.decides() || by.decidesIn(HERE) || by.oversees());
  }

  @Test
  void what_the_lender_has_in_one_project_is_lent_there() {
    var there = Map.of(THERE, Set.of(Role.APPROVER));
    var lender = new Reviewer(person("lender"), Set.of(), there, List.of(), Set.of());
    var by = borrower(null, null, NOW, lender);
    assertTrue(has(by, THERE, TOOL) && by.decidesIn(THERE) && by.decides());
    assertFalse(has(by, HERE, TOOL) || by.decidesIn(HERE) || hasAtSite(by, TOOL));
    assertFalse(borrower(HERE, null, NOW, lender).decides());
  }

  @Test
  void a_jira_admin_of_the_site_stands_in_every_project() {
    var here = Map.of(HERE, Set.of(Role.APPROVER));
    var admin = new Reviewer(person("admin"), Set.of(Role.JIRA_ADMIN), here, List.of(), Set.of());
    assertTrue(Capacity.of(admin, Role.JIRA_ADMIN, HERE, TOOL, NOW).isPresent());
    assertEquals(List.of(), admin.alone().actsFor());
  }
}
