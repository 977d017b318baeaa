package io.aiclearance.domain.policy;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.evidence.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A signed-in person with the roles that they have now.
 *
 * @param roles those of the site, which hold in every project that does not say otherwise
 * @param inProjects the roles in each project that has approvers of its own
 * @param actsFor whose part the person has taken over for a time
 * @param groups the person's Jira groups
 */
public record Reviewer(
    Person person,
    Set<Role> roles,
    Map<ProjectKey, Set<Role>> inProjects,
    List<Stand> actsFor,
    Set<String> groups)
    implements Decider {
  public Reviewer {
    roles = Set.copyOf(roles);
    inProjects = Map.copyOf(inProjects);
    actsFor = List.copyOf(actsFor);
    groups = Set.copyOf(groups);
  }

  public Reviewer(Person person, Set<Role> roles) {
    this(person, roles, Map.of(), List.of(), Set.of());
  }

  /**
   * A delegation in force, and the lender as they are now.
   *
   * @param lender without what was lent to them: delegations do not chain (R2.4)
   */
  public record Stand(Delegation by, Reviewer lender) {
    public Stand {
      if (!lender.actsFor().isEmpty()) {
        throw new IllegalArgumentException("what was lent cannot be lent on");
      }
    }

    /** Whether it still brings a part in deciding anywhere: nobody lends what they have lost. */
    boolean brings() {
      var in = by.project();
      return by.roles().stream()
          .anyMatch(role -> in == null ? lender.mayAnywhere(role) : lender.may(role, in));
    }

    boolean bringsIn(ProjectKey project) {
      return (by.project() == null || project.equals(by.project()))
          && by.roles().stream().anyMatch(role -> lender.may(role, project));
    }

    boolean isFor(ToolId tool) {
      return by.tool() == null || tool.equals(by.tool());
    }
  }

  /** The same person, who has taken over others' parts as well. */
  public Reviewer standingInFor(List<Stand> others) {
    return new Reviewer(person, roles, inProjects, others, groups);
  }

  /** The same person without what others have lent to them. */
  public Reviewer alone() {
    return standingInFor(List.of());
  }

  public AccountId account() {
    return person.account();
  }

  @Override
  public Actor actor() {
    return new Actor.Someone(account());
  }

  /** Whether the person has the role at the site. */
  public boolean may(Role role) {
    return roles.contains(role);
  }

  /** Whether the person has the role themselves for requests of that project. */
  public boolean may(Role role, ProjectKey project) {
    return inProjects.getOrDefault(project, roles).contains(role);
  }

  /** Whether the person has the role themselves at the site, or in some project. */
  public boolean mayAnywhere(Role role) {
    return everywhere().anyMatch(some -> some.contains(role));
  }

  /** Whether the person takes part in deciding, in any project, for themselves or for another. */
  public boolean decides() {
    return everywhere().anyMatch(Reviewer::deciding) || actsFor.stream().anyMatch(Stand::brings);
  }

  /** Whether the person takes part in deciding that project's requests. */
  public boolean decidesIn(ProjectKey project) {
    return deciding(inProjects.getOrDefault(project, roles))
        || actsFor.stream().anyMatch(stand -> stand.bringsIn(project));
  }

  /** Whether the person takes part in deciding that project's requests for the tool (R2.4). */
  public boolean decidesIn(ProjectKey project, ToolId tool) {
    return onlyFor(tool).decidesIn(project);
  }

  /** Whether the person takes part in deciding about the tool, in any project. */
  public boolean decidesAbout(ToolId tool) {
    return onlyFor(tool).decides();
  }

  private Reviewer onlyFor(ToolId tool) {
    return standingInFor(actsFor.stream().filter(stand -> stand.isFor(tool)).toList());
  }

  /** Whether the person sees lists of other people's requests, grants and events. */
  public boolean oversees() {
    return decides() || may(Role.AUDITOR);
  }

  /** Whether the person sees that project's requests, grants and tasks. */
  public boolean oversees(ProjectKey project) {
    return decidesIn(project) || may(Role.AUDITOR) || may(Role.JIRA_ADMIN);
  }

  private Stream<Set<Role>> everywhere() {
    return Stream.concat(Stream.of(roles), inProjects.values().stream());
  }

  private static boolean deciding(Set<Role> roles) {
    return roles.stream().anyMatch(role -> role != Role.AUDITOR);
  }
}
