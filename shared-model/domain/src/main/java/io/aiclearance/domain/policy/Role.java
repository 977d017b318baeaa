package io.aiclearance.domain.policy;

/** What a signed-in person may do beyond asking (R2.2). */
public enum Role {
  APPROVER,
  SECURITY_REVIEWER,
  JIRA_ADMIN,
  AUDITOR
}
