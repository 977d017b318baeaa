package io.aiclearance.domain.lifecycle;

import static io.aiclearance.domain.Cases.APPROVER;
import static io.aiclearance.domain.Cases.KEY;
import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.STORED;
import static io.aiclearance.domain.Cases.origin;
import static io.aiclearance.domain.Cases.pending;
import static io.aiclearance.domain.Cases.tool;
import static io.aiclearance.domain.lifecycle.Situations.after;
import static io.aiclearance.domain.lifecycle.Situations.events;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.domain.request.Missing;
import io.aiclearance.domain.request.Note;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LapsingTest {
  private static final Instant END = NOW.plus(Duration.ofDays(30));

  private final Request.Pending pending = pending(tool(RiskLevel.LOW), 14);

  @Test
  void what_nobody_decided_in_time_lapses_and_the_issue_is_told_and_moved() {
    var transition = Lapse.lapse(pending, END);
    var lapsed = after(transition, Request.Lapsed.class);
    assertEquals(Optional.of(pending.ask()), lapsed.asked());
    assertEquals(END, lapsed.at());
    assertEquals(STORED, lapsed.revision());
    assertEquals(List.of(EventKind.REQUEST_LAPSED), events(transition));
    assertEquals(Actor.Part.LAPSING, transition.changes().getFirst().event().actor());
    assertEquals(
        List.of(
            new TicketUpdate(
                KEY,
                List.of(new Note(NoteTemplate.REQUEST_LAPSED, Map.of("until", "2026-04-01"))),
                TicketUpdate.Move.DENY)),
        transition.outbox());
  }

  @Test
  void evidence_says_how_far_it_had_come() {
    var approval = new StageApproval(Role.APPROVER, APPROVER.account(), NOW, "", 14, 1);
    var halfway =
        new Request.Pending(pending.origin(), pending.ask(), List.of(approval), pending.revision());
    assertEquals(
        Map.of("lapsesAt", END.toString(), "was", "pending", "approvals", "1"),
        Lapse.lapse(halfway, END).changes().getFirst().event().facts().details());
  }

  @Test
  void what_was_never_complete_lapses_too() {
    var incomplete =
        new Request.Incomplete(origin(), List.of(new Missing(Detail.TOOL, "Choose.")), STORED);
    var transition = Lapse.lapse(incomplete, END.plusSeconds(1));
    assertEquals(Optional.empty(), after(transition, Request.Lapsed.class).asked());
    assertEquals(
        "incomplete", transition.changes().getFirst().event().facts().details().get("was"));
  }

  @Test
  void what_may_still_be_decided_does_not_lapse() {
    assertThrows(IllegalArgumentException.class, () -> Lapse.lapse(pending, END.minusNanos(1)));
  }
}
