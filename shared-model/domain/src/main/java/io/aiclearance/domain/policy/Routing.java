package io.aiclearance.domain.policy;

import java.util.Map;

/**
 * To whom a project's requests go.
 *
 * @param approvers by role, of those that decide; a role that is left out, or has nobody, is the
 *     site's own
 * @param fallback who approves where nobody does, in the project or at the site
 */
public record Routing(Map<Role, Approvers> approvers, Fallback fallback) {
  public static final Routing AS_THE_SITE = new Routing(Map.of(), Fallback.JIRA_ADMINS);

  public Routing {
    approvers = Map.copyOf(approvers);
    if (approvers.containsKey(Role.AUDITOR) || approvers.containsKey(Role.JIRA_ADMIN)) {
      throw new IllegalArgumentException("auditors and Jira admins are those of the site");
    }
  }

  public Approvers of(Role role) {
    return approvers.getOrDefault(role, Approvers.NOBODY);
  }

  /** Who stands in where a project has no approver (R2.2). */
  public enum Fallback {
    JIRA_ADMINS,
    /** Requests wait until somebody is named. */
    NOBODY
  }
}
