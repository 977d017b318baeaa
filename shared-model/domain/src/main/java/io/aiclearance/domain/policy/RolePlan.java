package io.aiclearance.domain.policy;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.policy.Routing.Fallback;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who has which role, at the site and in every project that goes its own way (R2.2).
 *
 * @param projects those that take part
 * @param holders who has the project roles that the projects' routing names; a role that is missing
 *     here is nobody's
 */
public record RolePlan(
    SiteRoles site, List<Project> projects, Map<ProjectRole, RoleHolders> holders) {
  public RolePlan {
    projects = List.copyOf(projects);
    holders = Map.copyOf(holders);
  }

  /** The project roles whose holders must be known. */
  public static Set<ProjectRole> rolesNamedBy(Collection<Project> projects) {
    return projects.stream()
        .flatMap(
            project ->
                project.routing().approvers().values().stream()
                    .flatMap(approvers -> approvers.projectRoles().stream())
                    .map(id -> new ProjectRole(project.key(), id)))
        .collect(toUnmodifiableSet());
  }

  /** The account's own roles, without what others have lent to its person. */
  public Reviewer of(Member member) {
    if (!member.isSomebody()) {
      return new Reviewer(member.person(), Set.of());
    }
    return new Reviewer(
        member.person(),
        atSite(member),
        projects.stream()
            .filter(this::goesItsOwnWay)
            .collect(toMap(Project::key, project -> in(project, member))),
        List.of(),
        member.groups());
  }

  private Set<Role> atSite(Member member) {
    var roles = site.chosenFor(member);
    if (!site.namesApprovers()) {
      adminsApprove(roles);
    }
    return befitting(member, roles);
  }

  private Set<Role> in(Project project, Member member) {
    var routing = project.routing();
    var roles = site.chosenFor(member);
    for (var role : EnumSet.of(Role.APPROVER, Role.SECURITY_REVIEWER)) {
      var approvers = routing.of(role);
      if (!approvers.isEmpty()) {
        roles.remove(role);
        if (names(approvers, project.key(), member)) {
          roles.add(role);
        }
      }
    }
    if (nobodyApproves(routing) && routing.fallback() == Fallback.JIRA_ADMINS) {
      adminsApprove(roles);
    }
    return befitting(member, roles);
  }

  private boolean goesItsOwnWay(Project project) {
    var routing = project.routing();
    return routing.approvers().values().stream().anyMatch(approvers -> !approvers.isEmpty())
        || (nobodyApproves(routing) && routing.fallback() == Fallback.NOBODY);
  }

  private boolean nobodyApproves(Routing routing) {
    return routing.of(Role.APPROVER).isEmpty() && !site.namesApprovers();
  }

  private boolean names(Approvers approvers, ProjectKey project, Member member) {
    return approvers.people().contains(member.person().account())
        || !Collections.disjoint(approvers.groups(), member.groups())
        || approvers.projectRoles().stream()
            .map(id -> holders.getOrDefault(new ProjectRole(project, id), RoleHolders.NOBODY))
            .anyMatch(those -> those.include(member));
  }

  private static void adminsApprove(Set<Role> roles) {
    if (roles.contains(Role.JIRA_ADMIN)) {
      roles.add(Role.APPROVER);
    }
  }

  /** Customers may be let in to audit; those who decide belong to the company. */
  private static Set<Role> befitting(Member member, Set<Role> roles) {
    if (!member.mayDecide()) {
      roles.removeIf(role -> role != Role.AUDITOR);
    }
    return roles;
  }
}
