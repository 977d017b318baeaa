package io.aiclearance.domain.policy;

/** What becomes of a request for a tool that the catalog does not have (R3.5). */
public enum UnknownTools {
  /** Somebody decides; a yes adds the tool to the catalog. */
  REVIEW,
  REFUSE
}
