package io.aiclearance.intake;

import java.time.Instant;

/**
 * An announcement that waits for the worker.
 *
 * @param attempt counted from 1; later ones wait for facts that Jira did not have yet (R3.2)
 */
record IntakeMessage(Announcement announcement, Instant receivedAt, int attempt) {
  /** No sender's event is named so: the relay alone says it. */
  private static final String POLICY = "policy";

  IntakeMessage {
    if (attempt < 1) {
      throw new IllegalArgumentException("attempts are counted from 1");
    }
  }

  /** Whether an approval policy is to decide; else the issue is to be read. */
  boolean isForPolicy() {
    return announcement.cause().equals(POLICY);
  }
}
