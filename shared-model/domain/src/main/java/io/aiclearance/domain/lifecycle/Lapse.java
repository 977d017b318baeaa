package io.aiclearance.domain.lifecycle;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.request.Note;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.RequestState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Ends the waiting of what nobody decided in time; whoever asked is told so (R4.10). */
public final class Lapse {
  private Lapse() {}

  /**
   * @throws IllegalArgumentException if the request's time to live has not passed
   */
  public static Transition lapse(Request.Undecided request, Instant now) {
    var until = request.origin().lapsesAt();
    if (now.isBefore(until)) {
      throw new IllegalArgumentException("request " + request.key() + " may still be decided");
    }
    var lapsed = new Request.Lapsed(request.origin(), request.asked(), now, request.revision());
    var day = LocalDate.ofInstant(until, ZoneOffset.UTC).toString();
    return new Transition(
        List.of(
            Change.to(
                lapsed,
                EventKind.REQUEST_LAPSED,
                now,
                Actor.Part.LAPSING,
                facts(request, lapsed.facts()))),
        List.of(
            new TicketUpdate(
                request.key(),
                List.of(new Note(NoteTemplate.REQUEST_LAPSED, Map.of("until", day))),
                TicketUpdate.Move.DENY)));
  }

  /** A lapsed request keeps no approvals: the evidence says how far it had come. */
  private static Facts facts(Request.Undecided request, Facts facts) {
    return facts
        .with("lapsesAt", request.origin().lapsesAt().toString())
        .with("was", RequestState.of(request).word())
        .with("approvals", Integer.toString(request.approvals().size()));
  }
}
