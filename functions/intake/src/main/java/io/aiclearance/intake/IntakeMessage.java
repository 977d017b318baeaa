package io.aiclearance.intake;

import java.time.Instant;

/**
 * An announcement that waits for the worker.
 *
 * @param attempt counted from 1; later ones wait for facts that Jira did not have yet (R3.2)
 */
record IntakeMessage(Announcement announcement, Instant receivedAt, int attempt) {
  IntakeMessage {
    if (attempt < 1) {
      throw new IllegalArgumentException("attempts are counted from 1");
    }
  }
}
