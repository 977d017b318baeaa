package io.aiclearance.standins.jira;

/**
 * A kind of issue.
 *
 * @param first where its workflow begins
 */
record IssueType(String id, String name, Status first) {}
