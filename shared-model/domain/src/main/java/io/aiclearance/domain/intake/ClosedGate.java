package io.aiclearance.domain.intake;

import java.util.Locale;

/** Why an issue does not become a request; what an admin reads of it (R3.3, R9). */
public enum ClosedGate {
  SITE_NOT_CONNECTED(
      "No project is set up for intake.",
      "Choose the project, portal and request types in Intake & Approvals."),
  WRONG_PROJECT(
      "The issue is in another project than the one set up for intake.",
      "Ask in the project of the intake, or choose this project in Intake & Approvals."),
  WRONG_PORTAL(
      "The issue came through another portal than the one set up for intake.",
      "Ask in the portal of the intake, or choose this portal in Intake & Approvals."),
  WRONG_REQUEST_TYPE(
      "The issue's request type is not one of those that are let in.",
      "Use another request type, or let this one in under Intake & Approvals."),
  NOT_FROM_THE_PORTAL(
      "The issue has no request type: somebody created it in Jira and not in the portal.",
      "Give the issue a request type, or ask in the portal."),
  NO_REPORTER(
      "The issue names no reporter that Jira still knows, so it is nobody's request.",
      "Set the issue's reporter to the person who needs the tool."),
  CANCELLED(
      "The issue was cancelled before it was read.", "Open a new request if it is still needed."),
  GONE(
      "The issue was deleted, or the service account may not see it.",
      "Run the permission check under Intake & Approvals if the issue is still there.");

  private final String says;
  private final String whatToDo;

  ClosedGate(String says, String whatToDo) {
    this.says = says;
    this.whatToDo = whatToDo;
  }

  /** Stable: {@code wrong-request-type}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String says() {
    return says;
  }

  public String whatToDo() {
    return whatToDo;
  }
}
