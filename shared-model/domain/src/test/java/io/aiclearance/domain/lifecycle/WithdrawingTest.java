package io.aiclearance.domain.lifecycle;

import static io.aiclearance.domain.Cases.APPROVER;
import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.REQUESTER;
import static io.aiclearance.domain.Cases.STORED;
import static io.aiclearance.domain.Cases.origin;
import static io.aiclearance.domain.Cases.pending;
import static io.aiclearance.domain.Cases.tool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.domain.request.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WithdrawingTest {
  private static final Reviewer OWN = new Reviewer(REQUESTER, Set.of());
  private final Request.Pending pending = pending(tool(RiskLevel.LOW), 30);

  @Test
  void whoever_asked_takes_it_back_and_jira_is_told() {
    var transition =
        assertInstanceOf(
            Transition.class, Withdrawal.withdraw(pending, OWN, "Found another.", NOW));
    var withdrawn = Situations.after(transition, Request.Withdrawn.class);

    assertEquals("Found another.", withdrawn.reason());
    assertEquals(Optional.of(pending.ask()), withdrawn.asked());
    assertEquals(List.of(EventKind.REQUEST_WITHDRAWN), Situations.events(transition));
    assertEquals(List.of(NoteTemplate.REQUEST_WITHDRAWN), Situations.notes(transition));
    assertEquals(
        "Found another.", transition.changes().getFirst().event().facts().details().get("reason"));
  }

  @Test
  void an_incomplete_request_can_be_taken_back_too() {
    assertInstanceOf(
        Transition.class,
        Withdrawal.withdraw(
            new Request.Incomplete(origin(), List.of(), STORED), OWN, "No more.", NOW));
  }

  @Test
  void nobody_else_takes_it_back() {
    var refusal =
        assertInstanceOf(Refusal.class, Withdrawal.withdraw(pending, APPROVER, "For them.", NOW));

    assertEquals(Refusal.Kind.FORBIDDEN, refusal.kind());
    assertEquals("only-the-requester-withdraws", refusal.rule());
  }

  @Test
  void what_is_decided_is_released_instead() {
    var lapsed = new Request.Lapsed(origin(), Optional.of(pending.ask()), NOW, STORED);
    var refusal =
        assertInstanceOf(Refusal.class, Withdrawal.withdraw(lapsed, OWN, "Too late.", NOW));

    assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
    assertEquals("request-is-undecided", refusal.rule());
  }
}
