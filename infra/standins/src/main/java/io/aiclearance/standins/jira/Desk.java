package io.aiclearance.standins.jira;

/** The one service desk, its portal and its request type. */
final class Desk {
  static final String SERVICE_DESK_ID = "1";
  static final String PORTAL_ID = "1";
  static final String REQUEST_TYPE_ID = "11";
  static final String REQUEST_TYPE_NAME = "Request AI tool";
  static final String REQUEST_TYPE_DESCRIPTION = "Ask for access to an AI tool, for a time.";

  private Desk() {}
}
