package io.aiclearance.domain.intake;

import static io.aiclearance.domain.Cases.KEY;
import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.OKTA;
import static io.aiclearance.domain.Cases.REQUESTER;
import static io.aiclearance.domain.Cases.origin;
import static io.aiclearance.domain.Cases.pending;
import static io.aiclearance.domain.Cases.person;
import static io.aiclearance.domain.Cases.settings;
import static io.aiclearance.domain.Cases.tool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.Denial;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.domain.request.Missing;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.domain.request.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingATicketTest {
  private final Tool tool = tool(RiskLevel.MEDIUM);
  private final ReadTicket reader = new ReadTicket(settings(), GovernancePolicy.INITIAL);

  private record Says(
      String project, @Nullable String type, @Nullable Integer days, @Nullable String purpose) {
    static Says everything() {
      return new Says("AIC", "11", 14, "Review code");
    }

    Says days(@Nullable Integer other) {
      return new Says(project, type, other, purpose);
    }

    Says purpose(@Nullable String other) {
      return new Says(project, type, days, other);
    }

    TicketReading reading(boolean cancelled) {
      return reading(cancelled, null);
    }

    TicketReading reading(boolean cancelled, @Nullable Person creator) {
      return new TicketReading(
          KEY,
          "10001",
          project,
          "1",
          type,
          REQUESTER,
          creator,
          NOW,
          "20001",
          "Tool",
          null,
          days,
          purpose,
          Context.NONE,
          cancelled);
    }

    TicketReading reading() {
      return reading(false);
    }
  }

  @Test
  void a_complete_ticket_becomes_a_pending_request_and_is_told_so() {
    var transition = recorded(judge(Says.everything().reading(), Optional.empty()));
    var request = assertInstanceOf(Request.Pending.class, after(transition));
    assertEquals(origin(), request.origin());
    assertEquals(14, request.ask().days());
    assertEquals("Review code", request.ask().purpose());
    assertEquals(Optional.of(tool.id()), request.ask().tool());
    assertEquals(Revision.NEW, request.revision());
    assertEquals(EventKind.REQUEST_RECEIVED, event(transition));
    assertEquals(NoteTemplate.REQUEST_RECEIVED, note(transition));
  }

  @Test
  void whoever_created_it_for_somebody_else_has_raised_it() {
    var other = person("colleague");
    var raised = after(recorded(judge(Says.everything().reading(false, other), Optional.empty())));
    var own = after(recorded(judge(Says.everything().reading(false, REQUESTER), Optional.empty())));

    assertEquals(other, raised.origin().raisedBy());
    assertEquals(null, own.origin().raisedBy());
  }

  @Test
  void days_that_nobody_named_are_the_tools_default() {
    var request = after(recorded(judge(Says.everything().days(null).reading(), Optional.empty())));
    assertEquals(30, request.asked().orElseThrow().days());
  }

  @Test
  void a_purpose_is_kept_as_it_was_written_but_for_space_around_it() {
    var said = " \u202E<b>{code}</b> 请 👩‍💻\n=cmd() ";
    var request =
        after(recorded(judge(Says.everything().purpose(said).reading(), Optional.empty())));
    assertEquals(said.strip(), request.asked().orElseThrow().purpose());
  }

  @Test
  void an_empty_ticket_is_incomplete_and_says_all_that_is_missing_at_once() {
    var transition =
        recorded(
            reader.judge(
                Says.everything().purpose(" ").reading(), Optional.empty(), Optional.empty(), NOW));
    var request = assertInstanceOf(Request.Incomplete.class, after(transition));
    assertEquals(
        List.of(Detail.TOOL, Detail.PURPOSE),
        request.missing().stream().map(Missing::detail).toList());
    assertEquals(EventKind.REQUEST_INCOMPLETE, event(transition));
    assertEquals(NoteTemplate.DETAILS_MISSING, note(transition));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 91, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void days_out_of_bounds_are_missing_days(int days) {
    var request = after(recorded(judge(Says.everything().days(days).reading(), Optional.empty())));
    var missing = assertInstanceOf(Request.Incomplete.class, request).missing().getFirst();
    assertEquals(Detail.DAYS, missing.detail());
    assertEquals("Ask for 1 to 90 days of Tool MEDIUM.", missing.text());
  }

  @Test
  void a_later_update_completes_what_was_incomplete() {
    var incomplete = storedIncomplete();
    var transition = recorded(judge(Says.everything().reading(), Optional.of(incomplete)));
    assertInstanceOf(Request.Pending.class, after(transition));
    assertEquals(incomplete.revision(), after(transition).revision());
    assertEquals(EventKind.REQUEST_COMPLETED, event(transition));
  }

  @Test
  void what_comes_after_the_time_to_live_completes_nothing() {
    var late = NOW.plus(Duration.ofDays(30));
    var known = Optional.of(storedIncomplete());
    var whole = Says.everything().reading();
    assertInstanceOf(
        IntakeRuling.Unchanged.class, reader.judge(whole, Optional.of(tool), known, late));
    recorded(reader.judge(whole, Optional.of(tool), known, late.minusNanos(1)));
  }

  @Test
  void an_incomplete_ticket_that_misses_the_same_is_unchanged_and_tells_nothing_twice() {
    var again = judge(Says.everything().purpose(null).reading(), Optional.of(storedIncomplete()));
    assertInstanceOf(IntakeRuling.Unchanged.class, again);
  }

  @Test
  void an_incomplete_ticket_that_misses_something_else_says_so() {
    var now = judge(Says.everything().days(0).reading(), Optional.of(storedIncomplete()));
    assertEquals(EventKind.REQUEST_INCOMPLETE, event(recorded(now)));
  }

  @Test
  void what_is_pending_already_is_unchanged_whatever_jira_says_now() {
    var edited = Says.everything().days(90).purpose("More").reading();
    assertInstanceOf(IntakeRuling.Unchanged.class, judge(edited, Optional.of(pending(tool, 14))));
  }

  @Test
  void another_projects_issue_does_not_ingest() {
    var elsewhere = new Says("OPS", "11", 14, "x").reading();
    assertEquals(
        new IntakeRuling.NotOurs(ClosedGate.WRONG_PROJECT), judge(elsewhere, Optional.empty()));
  }

  @Test
  void a_request_whose_issue_moved_to_another_project_is_withdrawn() {
    var elsewhere = new Says("OPS", "11", 14, "x").reading();
    withdrawn(judge(elsewhere, Optional.of(pending(tool, 14))));
  }

  @Test
  void another_request_type_does_not_ingest_nor_one_that_is_not_said() {
    var strict = new ReadTicket(settings("11", "12"), GovernancePolicy.INITIAL);
    assertEquals(
        new IntakeRuling.NotOurs(ClosedGate.WRONG_REQUEST_TYPE),
        strict.judge(
            new Says("AIC", "13", 14, "x").reading(), Optional.of(tool), Optional.empty(), NOW));
    assertEquals(
        new IntakeRuling.NotOurs(ClosedGate.NOT_FROM_THE_PORTAL),
        strict.judge(
            new Says("AIC", null, 14, "x").reading(), Optional.of(tool), Optional.empty(), NOW));
    var right = new Says("AIC", "12", 14, "x").reading();
    recorded(strict.judge(right, Optional.of(tool), Optional.empty(), NOW));
  }

  @Test
  void a_request_stays_ours_whatever_request_type_somebody_gives_its_issue() {
    var strict = new ReadTicket(settings("11"), GovernancePolicy.INITIAL);
    var retyped = new Says("AIC", "13", 14, "x").reading();
    assertInstanceOf(
        IntakeRuling.Unchanged.class,
        strict.judge(retyped, Optional.of(tool), Optional.of(pending(tool, 14)), NOW));
  }

  @Test
  void a_cancelled_issue_withdraws_its_undecided_request() {
    withdrawn(judge(Says.everything().reading(true), Optional.of(pending(tool, 14))));
    withdrawn(judge(Says.everything().reading(true), Optional.of(storedIncomplete())));
  }

  @Test
  void a_cancelled_issue_without_a_request_does_not_ingest() {
    assertEquals(
        new IntakeRuling.NotOurs(ClosedGate.CANCELLED),
        judge(Says.everything().reading(true), Optional.empty()));
  }

  @Test
  void a_deleted_issue_withdraws_and_changes_nothing_that_is_decided() {
    withdrawn(reader.gone(pending(tool, 14), "The issue was deleted.", NOW));
    var denied =
        new Request.Denied(
            origin(),
            pending(tool, 14).ask(),
            List.of(),
            new Denial(Actor.Part.INTAKE, NOW, "No", 1),
            new Revision(2, "cd".repeat(32)));
    assertInstanceOf(IntakeRuling.Unchanged.class, reader.gone(denied, "Deleted.", NOW));
    assertInstanceOf(
        IntakeRuling.Unchanged.class, judge(Says.everything().reading(true), Optional.of(denied)));
  }

  @ParameterizedTest
  @EnumSource(
      value = ToolStatus.class,
      names = {"APPROVED", "RESTRICTED"},
      mode = EnumSource.Mode.EXCLUDE)
  void a_tool_that_cannot_be_asked_for_is_denied_at_once(ToolStatus status) {
    var blocked = tool(RiskLevel.LOW, status, OKTA);
    var transition =
        recorded(
            reader.judge(Says.everything().reading(), Optional.of(blocked), Optional.empty(), NOW));
    var denied = assertInstanceOf(Request.Denied.class, after(transition));
    assertEquals(Actor.Part.INTAKE, denied.denial().by());
    assertEquals(
        "Tool LOW is " + status.name().toLowerCase(java.util.Locale.ROOT) + ".",
        denied.denial().reason());
    assertEquals(0L, transition.changes().getFirst().event().facts().governanceVersion());
    var update = (TicketUpdate) transition.outbox().getFirst();
    assertEquals(TicketUpdate.Move.DENY, update.move());
    assertEquals(NoteTemplate.TOOL_NOT_REQUESTABLE, note(transition));
  }

  private IntakeRuling judge(TicketReading reading, Optional<Request> known) {
    return reader.judge(reading, Optional.of(tool), known, NOW);
  }

  private Request storedIncomplete() {
    var ruling = judge(Says.everything().purpose(null).reading(), Optional.empty());
    var incomplete = (Request.Incomplete) after(recorded(ruling));
    return new Request.Incomplete(
        incomplete.origin(), incomplete.missing(), new Revision(1, "ab".repeat(32)));
  }

  private static void withdrawn(IntakeRuling ruling) {
    var transition = recorded(ruling);
    assertInstanceOf(Request.Withdrawn.class, after(transition));
    assertEquals(EventKind.REQUEST_WITHDRAWN, event(transition));
    assertEquals(List.of(), transition.outbox());
  }

  private static Transition recorded(IntakeRuling ruling) {
    var transition = assertInstanceOf(IntakeRuling.Record.class, ruling).transition();
    assertEquals(1, transition.changes().size());
    return transition;
  }

  private static Request after(Transition transition) {
    return (Request) transition.changes().getFirst().after();
  }

  private static EventKind event(Transition transition) {
    return transition.changes().getFirst().event().kind();
  }

  private static NoteTemplate note(Transition transition) {
    return ((TicketUpdate) transition.outbox().getFirst()).notes().getFirst().template();
  }
}
