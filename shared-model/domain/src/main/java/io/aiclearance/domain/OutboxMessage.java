package io.aiclearance.domain;

import io.aiclearance.domain.request.Note;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be said outside after a commit, and only because of it. */
public sealed interface OutboxMessage {
  /** The issue that the message is about. */
  IssueKey issue();

  /**
   * A job wants to be run.
   *
   * @param notBefore earlier deliveries are too early
   */
  record JobDue(JobId job, Instant notBefore) implements OutboxMessage {
    @Override
    public IssueKey issue() {
      return job.grant().request();
    }
  }

  /**
   * The issue is to be commented and perhaps moved (R3.6).
   *
   * @param move which way the issue goes, if it goes
   */
  record TicketUpdate(IssueKey issue, List<Note> notes, @Nullable Move move)
      implements OutboxMessage {
    public TicketUpdate {
      notes = List.copyOf(notes);
    }

    public enum Move {
      APPROVE,
      DENY
    }
  }
}
