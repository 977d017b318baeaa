package io.aiclearance.domain.policy;

import static io.aiclearance.domain.policy.Role.APPROVER;
import static io.aiclearance.domain.policy.Role.AUDITOR;
import static io.aiclearance.domain.policy.Role.JIRA_ADMIN;
import static io.aiclearance.domain.policy.Role.SECURITY_REVIEWER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.policy.Member.Kind;
import io.aiclearance.domain.policy.Routing.Fallback;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RolesByProjectTest {
  private static final ProjectKey AIC = new ProjectKey("AIC");
  private static final ProjectKey OPS = new ProjectKey("OPS");
  private static final ProjectRole DEVELOPERS = new ProjectRole(AIC, "10002");

  private static final SiteRoles SITE =
      new SiteRoles(
          Map.of(
              APPROVER, Set.of("ai-approvers"),
              SECURITY_REVIEWER, Set.of("ai-security"),
              JIRA_ADMIN, Set.of("admins"),
              AUDITOR, Set.of("ai-auditors")),
          "set-up");
  private static final SiteRoles WITHOUT_APPROVERS =
      new SiteRoles(Map.of(JIRA_ADMIN, Set.of("admins")), "");

  private static Member member(String name, String... groups) {
    return new Member(
        new Person(new AccountId("acc-" + name), name, name + "@example.com"),
        Kind.PERSON,
        true,
        Set.of(groups),
        false);
  }

  private static Approvers people(String... names) {
    var accounts = new java.util.HashSet<AccountId>();
    for (var name : names) {
      accounts.add(new AccountId("acc-" + name));
    }
    return new Approvers(accounts, Set.of(), Set.of());
  }

  private static Approvers groups(String... names) {
    return new Approvers(Set.of(), Set.of(names), Set.of());
  }

  private static Project project(
      ProjectKey key, Map<Role, Approvers> approvers, Fallback fallback) {
    return new Project(key, key.value(), new Routing(approvers, fallback), false, Revision.NEW);
  }

  private static Project aic(Role role, Approvers approvers) {
    return project(AIC, Map.of(role, approvers), Fallback.JIRA_ADMINS);
  }

  private static RolePlan plan(SiteRoles site, Project... projects) {
    return new RolePlan(site, List.of(projects), Map.of());
  }

  @Test
  void a_projects_approvers_approve_there_and_nowhere_else() {
    var reviewer = plan(SITE, aic(APPROVER, people("ann"))).of(member("ann"));

    assertTrue(reviewer.may(APPROVER, AIC));
    assertFalse(reviewer.may(APPROVER, OPS));
    assertFalse(reviewer.may(APPROVER));
    assertTrue(reviewer.oversees(AIC));
    assertFalse(reviewer.oversees(OPS));
  }

  @Test
  void the_sites_approvers_do_not_approve_where_a_project_names_its_own() {
    var reviewer = plan(SITE, aic(APPROVER, people("ann"))).of(member("bob", "ai-approvers"));

    assertFalse(reviewer.may(APPROVER, AIC));
    assertFalse(reviewer.oversees(AIC));
    assertTrue(reviewer.may(APPROVER, OPS));
  }

  @Test
  void a_role_that_the_project_leaves_out_is_the_sites() {
    var plan = plan(SITE, aic(APPROVER, people("ann")));

    assertTrue(plan.of(member("sam", "ai-security")).may(SECURITY_REVIEWER, AIC));
    assertTrue(plan.of(member("root", "admins")).may(JIRA_ADMIN, AIC));
    assertTrue(plan.of(member("aud", "ai-auditors")).may(AUDITOR, AIC));
  }

  @Test
  void a_role_for_which_the_project_names_nobody_is_the_sites() {
    var plan = plan(SITE, aic(APPROVER, Approvers.NOBODY));

    assertTrue(plan.of(member("bob", "ai-approvers")).may(APPROVER, AIC));
    assertEquals(Map.of(), plan.of(member("bob", "ai-approvers")).inProjects());
  }

  @Test
  void a_projects_own_security_reviewers_stand_in_the_sites_place() {
    var plan = plan(SITE, aic(SECURITY_REVIEWER, groups("aic-security")));

    assertTrue(plan.of(member("new", "aic-security")).may(SECURITY_REVIEWER, AIC));
    assertFalse(plan.of(member("sam", "ai-security")).may(SECURITY_REVIEWER, AIC));
    assertTrue(plan.of(member("bob", "ai-approvers")).may(APPROVER, AIC));
  }

  @Test
  void approvers_are_named_by_group_too() {
    var plan = plan(SITE, aic(APPROVER, groups("aic-leads")));

    assertTrue(plan.of(member("ann", "aic-leads")).may(APPROVER, AIC));
    assertFalse(plan.of(member("bob", "AIC-LEADS")).may(APPROVER, AIC));
  }

  @Test
  void holders_of_a_project_role_are_people_and_groups() {
    var approvers = new Approvers(Set.of(), Set.of(), Set.of("10002"));
    var plan =
        new RolePlan(
            SITE,
            List.of(aic(APPROVER, approvers), project(OPS, Map.of(), Fallback.JIRA_ADMINS)),
            Map.of(DEVELOPERS, new RoleHolders(Set.of(new AccountId("acc-ann")), Set.of("devs"))));

    assertTrue(plan.of(member("ann")).may(APPROVER, AIC));
    assertTrue(plan.of(member("dan", "devs")).may(APPROVER, AIC));
    assertFalse(plan.of(member("bob", "ai-approvers")).may(APPROVER, AIC));
    assertEquals(Set.of(DEVELOPERS), RolePlan.rolesNamedBy(plan.projects()));
  }

  @Test
  void a_project_role_that_nobody_knows_of_is_nobodys() {
    var approvers = new Approvers(Set.of(), Set.of(), Set.of("10002"));
    var plan = plan(SITE, aic(APPROVER, approvers));

    assertFalse(plan.of(member("ann", "devs")).may(APPROVER, AIC));
    assertFalse(plan.of(member("bob", "ai-approvers")).may(APPROVER, AIC));
  }

  @Test
  void jira_admins_approve_where_neither_project_nor_site_names_anybody() {
    var admin = member("root", "admins");

    assertTrue(plan(WITHOUT_APPROVERS).of(admin).may(APPROVER));
    assertTrue(
        plan(WITHOUT_APPROVERS, project(AIC, Map.of(), Fallback.JIRA_ADMINS))
            .of(admin)
            .may(APPROVER, AIC));
    assertFalse(plan(SITE).of(admin).may(APPROVER));
    assertFalse(plan(WITHOUT_APPROVERS).of(member("ann", "ai-approvers")).may(APPROVER));
  }

  @Test
  void and_they_do_not_where_the_project_names_somebody_or_would_rather_wait() {
    var admin = member("root", "admins");

    assertFalse(plan(WITHOUT_APPROVERS, aic(APPROVER, people("ann"))).of(admin).may(APPROVER, AIC));
    var waits = plan(WITHOUT_APPROVERS, project(AIC, Map.of(), Fallback.NOBODY)).of(admin);
    assertFalse(waits.may(APPROVER, AIC));
    assertTrue(waits.may(APPROVER, OPS));
    assertTrue(waits.may(JIRA_ADMIN, AIC));
  }

  @Test
  void a_project_that_would_rather_wait_has_the_sites_approvers_where_there_are_some() {
    var plan = plan(SITE, project(AIC, Map.of(), Fallback.NOBODY));

    assertTrue(plan.of(member("bob", "ai-approvers")).may(APPROVER, AIC));
  }

  @Test
  void admins_approve_where_only_security_is_routed_and_the_site_names_no_approvers() {
    var plan = plan(WITHOUT_APPROVERS, aic(SECURITY_REVIEWER, people("sam")));

    assertEquals(
        Set.of(JIRA_ADMIN, APPROVER), plan.of(member("root", "admins")).inProjects().get(AIC));
    assertEquals(Set.of(SECURITY_REVIEWER), plan.of(member("sam")).inProjects().get(AIC));
  }

  @Test
  void jiras_own_permission_and_the_deployments_group_make_admins() {
    var administers = new Member(member("root").person(), Kind.PERSON, true, Set.of(), true);

    assertEquals(Set.of(JIRA_ADMIN), plan(SITE).of(administers).roles());
    assertEquals(Set.of(JIRA_ADMIN), plan(SITE).of(member("founder", "set-up")).roles());
    assertEquals(Set.of(), plan(WITHOUT_APPROVERS).of(member("odd", "set-up")).roles());
  }

  @ParameterizedTest
  @EnumSource
  void whoever_is_not_active_any_more_has_no_role_at_all(Kind kind) {
    var groups = Set.of("ai-approvers", "ai-security", "admins", "ai-auditors");
    var gone = new Member(member("ann").person(), kind, false, groups, true);
    var reviewer = plan(SITE, aic(APPROVER, people("ann"))).of(gone);

    assertEquals(new Reviewer(gone.person(), Set.of()), reviewer);
    assertFalse(reviewer.oversees());
  }

  @Test
  void a_service_account_has_no_role_whatever_groups_it_is_in() {
    var machine =
        new Member(
            member("bot").person(), Kind.MACHINE, true, Set.of("admins", "ai-auditors"), true);

    assertEquals(
        new Reviewer(machine.person(), Set.of()),
        plan(SITE, aic(APPROVER, people("bot"))).of(machine));
  }

  @Test
  void a_customer_never_decides_but_may_be_let_in_to_audit() {
    var customer =
        new Member(
            member("cleo").person(),
            Kind.CUSTOMER,
            true,
            Set.of("ai-approvers", "admins", "ai-auditors"),
            true);
    var reviewer = plan(SITE, aic(APPROVER, people("cleo"))).of(customer);

    assertEquals(Set.of(AUDITOR), reviewer.roles());
    assertEquals(Map.of(AIC, Set.of(AUDITOR)), reviewer.inProjects());
    assertFalse(reviewer.decides());
  }

  @Test
  void the_groups_are_kept_for_what_they_give_without_asking() {
    assertEquals(Set.of("a", "b"), plan(SITE).of(member("ann", "a", "b")).groups());
  }
}
