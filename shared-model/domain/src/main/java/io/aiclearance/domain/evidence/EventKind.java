package io.aiclearance.domain.evidence;

import java.util.Locale;

/** What happened, in the words that evidence, the bus and the search use. */
public enum EventKind {
  TOOL_ADDED,
  SETTINGS_CHANGED,
  IDENTITY_BOUND,
  REQUEST_RECEIVED,
  REQUEST_INCOMPLETE,
  REQUEST_COMPLETED,
  REQUEST_STAGE_APPROVED,
  REQUEST_APPROVED,
  REQUEST_DENIED,
  REQUEST_WITHDRAWN,
  GRANT_CREATED,
  GRANT_HANDED_TO_HUMAN,
  GRANT_ACTIVATED,
  GRANT_ENDING,
  GRANT_EXPIRED,
  GRANT_REVOKED,
  GRANT_DEPROVISION_FAILED,
  JOB_QUEUED,
  JOB_STARTED,
  JOB_RETRYING,
  JOB_AWAITING_MANUAL,
  JOB_SUCCEEDED,
  JOB_FAILED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
