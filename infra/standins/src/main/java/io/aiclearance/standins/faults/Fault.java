package io.aiclearance.standins.faults;

/** What goes wrong with a call. */
public enum Fault {
  /** The connection is closed before anything is forwarded. */
  FAIL_BEFORE,
  /** Forwarded and effected; then the connection is closed without an answer. */
  LOST_RESPONSE,
  /** Not forwarded; refused as this part refuses too many calls. */
  THROTTLE,
  /** Not forwarded; DynamoDB's answer to TransactWriteItems that meets another transaction. */
  TRANSACTION_CONFLICT,
  /** As FAIL_BEFORE, and the process is dead from then on. */
  DEATH_BEFORE,
  /** As LOST_RESPONSE, and the process is dead from then on. */
  DEATH_AFTER
}
