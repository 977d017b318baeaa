package io.aiclearance.domain.request;

import java.util.Locale;

/** What an issue can be told; the words themselves are ticket-sync's. */
public enum NoteTemplate {
  REQUEST_RECEIVED(Audience.PUBLIC),
  DETAILS_MISSING(Audience.PUBLIC),
  TOOL_NOT_REQUESTABLE(Audience.PUBLIC),
  TOOL_NEEDS_EXCEPTION(Audience.PUBLIC),
  NEW_TOOL_RECEIVED(Audience.PUBLIC),
  NEW_TOOL_TO_REVIEW(Audience.INTERNAL),
  UNKNOWN_TOOL(Audience.PUBLIC),
  TOOL_ADDED(Audience.INTERNAL),
  STAGE_APPROVED(Audience.INTERNAL),
  REQUEST_APPROVED(Audience.PUBLIC),
  AUTO_APPROVED(Audience.PUBLIC),
  REQUEST_DENIED(Audience.PUBLIC),
  REQUEST_WITHDRAWN(Audience.PUBLIC),
  REQUEST_LAPSED(Audience.PUBLIC),
  ACCESS_ACTIVE(Audience.PUBLIC),
  ACCESS_ENDED(Audience.PUBLIC),
  ACCESS_REVOKED(Audience.PUBLIC),
  ACCESS_RELEASED(Audience.PUBLIC),
  ACCESS_EXTENDED(Audience.PUBLIC),
  ACCESS_REOPENED(Audience.PUBLIC),
  EXTENSION_ASKED(Audience.INTERNAL),
  EXTENSION_DECLINED(Audience.INTERNAL),
  MANUAL_TASK_WAITING(Audience.INTERNAL),
  FULFILMENT_FAILED(Audience.INTERNAL),
  REVIEW_NOT_OPENED(Audience.INTERNAL);

  private final Audience audience;

  NoteTemplate(Audience audience) {
    this.audience = audience;
  }

  public Audience audience() {
    return audience;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Who reads the comment: the requester too, or only those who work on the issue. */
  public enum Audience {
    PUBLIC,
    INTERNAL
  }
}
