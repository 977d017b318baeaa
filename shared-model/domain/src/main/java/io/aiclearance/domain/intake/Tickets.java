package io.aiclearance.domain.intake;

import io.aiclearance.domain.IssueKey;

/** The port that asks Jira for an issue. */
public interface Tickets {
  Answer read(IssueKey key, SiteSettings settings);

  /** What Jira answered. */
  sealed interface Answer {
    record Found(TicketReading reading) implements Answer {}

    /** Deleted, or out of the service account's sight. */
    record Gone() implements Answer {}

    /** Jira did not answer; the message is to be read again later. */
    record NotNow(String why) implements Answer {}
  }
}
