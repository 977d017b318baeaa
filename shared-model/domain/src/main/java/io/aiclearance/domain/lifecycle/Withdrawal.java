package io.aiclearance.domain.lifecycle;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.request.Note;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.domain.request.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A person takes back what they have asked for, while nobody has decided it (R2.3). */
public final class Withdrawal {
  private Withdrawal() {}

  public static Ruling withdraw(Request request, Reviewer by, String reason, Instant now) {
    if (!request.origin().requester().account().equals(by.account())) {
      return new Refusal(
          Refusal.Kind.FORBIDDEN,
          "only-the-requester-withdraws",
          "Only the person whose request it is can withdraw it. Deny it, with a reason.");
    }
    return request instanceof Request.Undecided undecided
        ? withdraw(undecided, by, reason, now)
        : new Refusal(
            Refusal.Kind.CONFLICT,
            "request-is-undecided",
            "The request is decided. Access that came of it you can release.");
  }

  private static Transition withdraw(
      Request.Undecided undecided, Reviewer by, String reason, Instant now) {
    var withdrawn =
        new Request.Withdrawn(
            undecided.origin(), undecided.asked(), now, reason, undecided.revision());
    return new Transition(
        List.of(
            Change.to(
                withdrawn,
                EventKind.REQUEST_WITHDRAWN,
                now,
                by.actor(),
                withdrawn.facts().with("reason", reason))),
        List.of(
            new TicketUpdate(
                undecided.key(),
                List.of(new Note(NoteTemplate.REQUEST_WITHDRAWN, Map.of())),
                TicketUpdate.Move.DENY)));
  }
}
