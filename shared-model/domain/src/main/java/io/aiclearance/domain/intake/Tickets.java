package io.aiclearance.domain.intake;

import io.aiclearance.domain.IssueKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The port that asks Jira for an issue. */
public interface Tickets {
  Answer read(IssueKey key, SiteSettings settings);

  /** What Jira answered. */
  sealed interface Answer {
    /**
     * @param provisional whether a detail is not said, which may still be on its way
     */
    record Found(TicketReading reading, boolean provisional) implements Answer {}

    /** Deleted, or out of the service account's sight. */
    record Gone() implements Answer {}

    /**
     * Jira did not answer; the message is to be read again later.
     *
     * @param pause what Jira asks for, where it asks for a pause
     */
    record NotNow(String why, @Nullable Pause pause) implements Answer {}
  }

  /**
   * How long Jira wants to be left alone.
   *
   * @param wholeSite whether that goes for every issue
   */
  record Pause(Duration length, boolean wholeSite) {}
}
