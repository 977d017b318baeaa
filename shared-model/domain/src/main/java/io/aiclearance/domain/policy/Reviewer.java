package io.aiclearance.domain.policy;

import io.aiclearance.domain.Person;
import java.util.Set;

/** A signed-in person with the roles that they have now. */
public record Reviewer(Person person, Set<Role> roles) {
  public Reviewer {
    roles = Set.copyOf(roles);
  }

  public boolean may(Role role) {
    return roles.contains(role);
  }

  /** Whether the person takes part in deciding at all. */
  public boolean decides() {
    return may(Role.APPROVER) || may(Role.SECURITY_REVIEWER) || may(Role.JIRA_ADMIN);
  }

  /** Whether the person sees every request, grant and event. */
  public boolean oversees() {
    return decides() || may(Role.AUDITOR);
  }
}
