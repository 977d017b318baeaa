package io.aiclearance.standins.faults;

/** What became of a call. */
public enum Effect {
  /** Forwarded and answered as if no proxy were there. */
  PASSED,
  /** Never forwarded: the connection was closed. */
  NOT_FORWARDED,
  /** Forwarded, and its answer thrown away. */
  ANSWER_LOST,
  THROTTLED,
  CONFLICTED,
  /** The fault was due here and means nothing for such a call, which passed. */
  FAULT_NOT_APPLICABLE,
  /** The process was dead already. */
  REFUSED_AFTER_DEATH
}
