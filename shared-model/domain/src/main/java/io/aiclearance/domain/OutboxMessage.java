package io.aiclearance.domain;

import io.aiclearance.domain.request.Note;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be said outside after a commit, and only because of it. */
public sealed interface OutboxMessage {
  /** What the message is about: one thing's messages keep their order. */
  EntityRef about();

  /** What Jira is to be told, or asked to have: a message for ticket-sync. */
  sealed interface ToJira extends OutboxMessage {}

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
  record TicketUpdate(IssueKey issue, List<Note> notes, @Nullable Move move) implements ToJira {
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
  record RaiseRequest(SubmissionId submission) implements ToJira {
    @Override
    public EntityRef about() {
      return new EntityRef(EntityRef.Kind.SUBMISSION, submission.value());
    }
  }

  /**
   * Jira is to have an issue for the review of a grant before it ends: one for each window, however
   * often this is said (R6.4).
   *
   * @param window names the review window
   * @param holder the name of the person who has the access
   * @param page where the reviewer keeps, shortens or revokes: a page of ours, never a text of
   *     anybody's
   * @param at when this was decided; no such issue is older
   */
  record OpenReview(
      GrantId grant,
      String window,
      String toolName,
      String holder,
      Instant endsAt,
      URI page,
      Instant at)
      implements ToJira {
    @Override
    public EntityRef about() {
      return request(grant.request());
    }
  }

  /** An issue is to be read, though no webhook may say so: a fact was written that sends none. */
  record ReadIssue(IssueKey issue, Instant at) implements OutboxMessage {
    @Override
    public EntityRef about() {
      return request(issue);
    }
  }

  /** An approval policy is to decide about the issue's request, if one still approves it (R4.3). */
  record ApplyPolicy(IssueKey issue, Instant at) implements OutboxMessage {
    @Override
    public EntityRef about() {
      return request(issue);
    }
  }

  private static EntityRef request(IssueKey issue) {
    return new EntityRef(EntityRef.Kind.REQUEST, issue.value());
  }
}
