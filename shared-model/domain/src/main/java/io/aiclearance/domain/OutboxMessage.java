package io.aiclearance.domain;

import io.aiclearance.domain.request.Note;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be said outside after a commit, and only because of it. */
public sealed interface OutboxMessage {
  /** What the message is about: one thing's messages keep their order. */
  EntityRef about();

  /**
   * A job wants to be run.
   *
   * @param notBefore earlier deliveries are too early
   */
  record JobDue(JobId job, Instant notBefore) implements OutboxMessage {
    @Override
    public EntityRef about() {
      return request(job.grant().request());
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

    @Override
    public EntityRef about() {
      return request(issue);
    }

    public enum Move {
      APPROVE,
      DENY
    }
  }

  /** Jira is to have an issue for what was sent from the portal panel (R3.7). */
  record RaiseRequest(SubmissionId submission) implements OutboxMessage {
    @Override
    public EntityRef about() {
      return new EntityRef(EntityRef.Kind.SUBMISSION, submission.value());
    }
  }

  /** An issue is to be read, though no webhook may say so: a fact was written that sends none. */
  record ReadIssue(IssueKey issue, Instant at) implements OutboxMessage {
    @Override
    public EntityRef about() {
      return request(issue);
    }
  }

  private static EntityRef request(IssueKey issue) {
    return new EntityRef(EntityRef.Kind.REQUEST, issue.value());
  }
}
