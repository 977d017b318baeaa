package io.aiclearance.api.settings;

import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Detail;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How the API writes details and roles. */
final class Words {
  static final Map<Detail, String> DETAILS =
      Collections.unmodifiableMap(
          new EnumMap<>(
              Map.of(
                  Detail.TOOL, "tool",
                  Detail.DAYS, "days",
                  Detail.PURPOSE, "purpose",
                  Detail.TOOL_URL, "toolUrl")));

  static final Map<Role, String> ROLES =
      Collections.unmodifiableMap(
          new EnumMap<>(
              Map.of(
                  Role.APPROVER, "approver",
                  Role.SECURITY_REVIEWER, "securityReviewer",
                  Role.JIRA_ADMIN, "jiraAdmin",
                  Role.AUDITOR, "auditor")));

  private Words() {}

  static String of(Detail detail) {
    return DETAILS.getOrDefault(detail, detail.word());
  }

  static String of(Role role) {
    return ROLES.getOrDefault(role, role.name());
  }
}
