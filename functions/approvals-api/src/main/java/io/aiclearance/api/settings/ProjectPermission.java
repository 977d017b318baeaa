package io.aiclearance.api.settings;

/** What the service account must be allowed to do in the project, and what it does with it. */
enum ProjectPermission {
  BROWSE_PROJECTS("browse-project", "Browse Projects", "see the project's issues"),
  CREATE_ISSUES("create-issues", "Create Issues", "raise what people send from the panel"),
  EDIT_ISSUES("edit-issues", "Edit Issues", "attach a request's details to its issue"),
  ADD_COMMENTS("comment-on-issues", "Add Comments", "tell people what became of their request"),
  TRANSITION_ISSUES("transition-issues", "Transition Issues", "move an issue after a decision"),
  SERVICEDESK_AGENT(
      "service-desk-agent", "Service Project Agent", "comment internally and raise for others");

  private final String check;
  private final String title;
  private final String purpose;

  ProjectPermission(String check, String title, String purpose) {
    this.check = check;
    this.title = title;
    this.purpose = purpose;
  }

  String check() {
    return check;
  }

  Check judged(boolean held) {
    return held
        ? Check.passed(check, "The service account may " + purpose + ".")
        : Check.failed(
            check,
            "The service account may not " + purpose + ": it lacks " + title + ".",
            this == SERVICEDESK_AGENT
                ? "In admin.atlassian.com give the account the product role User of Jira Service"
                    + " Management; then in the project: Space settings (on older sites Project"
                    + " settings), Access, People and access, Add people: the role Service Desk"
                    + " Team."
                : "In the project: Space settings (on older sites Project settings), Access,"
                    + " Permissions, Actions, Edit permissions: grant "
                    + title
                    + " to the role that the account has under People and access.");
  }

  Check unknown(String says, String whatToDo) {
    return Check.unknown(check, says, whatToDo);
  }
}
