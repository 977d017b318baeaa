package io.aiclearance.standins.jira;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What an account may be allowed to do, under Jira's own keys. */
public enum JiraPermission {
  ADMINISTER("0", "Administer Jira", true),
  USER_PICKER("27", "Browse users and groups", true),
  ADMINISTER_PROJECTS("23", "Administer Projects", false),
  BROWSE_PROJECTS("10", "Browse Projects", false),
  CREATE_ISSUES("11", "Create Issues", false),
  EDIT_ISSUES("12", "Edit Issues", false),
  ASSIGN_ISSUES("13", "Assign Issues", false),
  ADD_COMMENTS("15", "Add Comments", false),
  DELETE_ISSUES("16", "Delete Issues", false),
  MODIFY_REPORTER("30", "Modify Reporter", false),
  TRANSITION_ISSUES("46", "Transition Issues", false),
  SERVICEDESK_AGENT("-1", "Service Desk Agent", false);

  /** What a portal customer can do. */
  static final Set<JiraPermission> CUSTOMERS =
      EnumSet.of(BROWSE_PROJECTS, CREATE_ISSUES, ADD_COMMENTS);

  /** What somebody of the desk's team can do. */
  static final Set<JiraPermission> AGENTS =
      EnumSet.complementOf(EnumSet.of(ADMINISTER, ADMINISTER_PROJECTS));

  private final String id;
  private final String title;
  private final boolean global;

  JiraPermission(String id, String title, boolean global) {
    this.id = id;
    this.title = title;
    this.global = global;
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  boolean global() {
    return global;
  }

  static Optional<JiraPermission> keyed(String key) {
    return Arrays.stream(values()).filter(one -> one.name().equals(key)).findFirst();
  }
}
