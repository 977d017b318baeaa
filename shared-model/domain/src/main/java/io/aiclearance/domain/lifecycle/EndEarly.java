package io.aiclearance.domain.lifecycle;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.Words;
import io.aiclearance.domain.ending.EndingCase;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.Term;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.request.Note;
import io.aiclearance.domain.request.NoteTemplate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Begins the one way out of access that somebody ends before its end (R4.8). */
public final class EndEarly {
  private EndEarly() {}

  /**
   * @param last the grant's last job: it is closed, or its attempt waited for
   * @throws IllegalArgumentException if there is nothing to end, or the job is another one
   */
  public static Transition begin(EndingCase wish, Job last, Instant now) {
    var grant = wish.grant();
    if (!last.id().equals(grant.lastJob())) {
      throw new IllegalArgumentException("not the last job of grant " + grant.id());
    }
    var actor = wish.by().actor();
    var next = grant.lastJob().next();
    var ending = ending(grant, now);
    var leaving =
        new Grant.Deprovisioning(grant.entitlement(), term(grant), ending, next, grant.revision());
    var job =
        NextJob.openAfter(
            Supersede.effectsUntil(last, now),
            next,
            Action.DEPROVISION,
            grant.entitlement(),
            actor,
            now);
    var changes = new ArrayList<Change>();
    changes.add(
        Change.to(
            leaving,
            EventKind.GRANT_ENDING,
            now,
            actor,
            leaving
                .facts()
                .with("ending", Words.of(ending))
                .with("how", Words.of(wish.how()))
                .with("reason", wish.reason())));
    changes.addAll(Supersede.whatIsOpen(last, actor, now));
    changes.add(job.change());
    return new Transition(
        changes,
        List.of(new TicketUpdate(grant.id().request(), List.of(note(wish)), null), job.message()));
  }

  /** What has reached its end expires, even where somebody is quicker than the sweep (R6.2). */
  private static Grant.Ending ending(Grant grant, Instant now) {
    return grant instanceof Grant.Active active && active.term().over(now)
        ? Grant.Ending.EXPIRED
        : Grant.Ending.REVOKED;
  }

  private static Optional<Term> term(Grant grant) {
    return switch (grant) {
      case Grant.PendingProvision _ -> Optional.empty();
      case Grant.Active active -> Optional.of(active.term());
      case Grant.Leaving _, Grant.Ended _ ->
          throw new IllegalArgumentException("grant " + grant.id() + " is ending already");
    };
  }

  private static Note note(EndingCase wish) {
    var tool = wish.grant().entitlement().toolName();
    return switch (wish.how()) {
      case REVOCATION ->
          new Note(
              NoteTemplate.ACCESS_REVOKED, Map.of("tool", tool, "reason", wish.reason().strip()));
      case RELEASE -> new Note(NoteTemplate.ACCESS_RELEASED, Map.of("tool", tool));
    };
  }
}
