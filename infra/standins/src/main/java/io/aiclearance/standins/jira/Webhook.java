package io.aiclearance.standins.jira;

/** One event, ready to be sent. */
record Webhook(String identifier, String event, String issueKey, String body) {}
