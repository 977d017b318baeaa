package io.aiclearance.domain.intake;

import static io.aiclearance.domain.Cases.ADMIN;
import static io.aiclearance.domain.Cases.APPROVER;
import static io.aiclearance.domain.Cases.KEY;
import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.OKTA;
import static io.aiclearance.domain.Cases.REQUESTER;
import static io.aiclearance.domain.Cases.STORED;
import static io.aiclearance.domain.Cases.person;
import static io.aiclearance.domain.Cases.settings;
import static io.aiclearance.domain.Cases.tool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.OutboxMessage.TicketUpdate;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.request.Context;
import io.aiclearance.domain.request.NoteTemplate;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.Overridable;
import io.aiclearance.domain.waiver.Waiver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ARestrictedToolTest {
  private final Tool restricted = tool(RiskLevel.LOW, ToolStatus.RESTRICTED, OKTA);
  private final ReadTicket reader = new ReadTicket(settings(), GovernancePolicy.INITIAL);

  @Test
  void without_an_exception_it_is_denied_and_the_issue_says_what_it_needs() {
    var transition = read(restricted);
    var denied = assertInstanceOf(Request.Denied.class, after(transition));
    assertEquals(
        "Tool LOW is restricted, and there is no controlled exception for it.",
        denied.denial().reason());
    var update = (TicketUpdate) transition.outbox().getFirst();
    assertEquals(NoteTemplate.TOOL_NEEDS_EXCEPTION, update.notes().getFirst().template());
    assertEquals(TicketUpdate.Move.DENY, update.move());
  }

  @Test
  void with_an_exception_in_force_it_waits_for_a_decision_and_evidence_names_the_exception() {
    var transition =
        read(restricted, exception(REQUESTER, restricted.id(), Overridable.TOOL_IS_REQUESTABLE));
    assertInstanceOf(Request.Pending.class, after(transition));
    var facts = transition.changes().getFirst().event().facts();
    assertEquals("waiver-0001", facts.details().get("exception"));
  }

  @Test
  void an_exception_that_is_over_or_was_not_looked_at_again_lets_nobody_ask() {
    var exception = exception(REQUESTER, restricted.id(), Overridable.TOOL_IS_REQUESTABLE);
    for (var end : List.of(exception.reviewBy(), exception.waiver().endsAt())) {
      var ruling =
          reader.judge(
              reading(), Optional.of(restricted), Optional.empty(), List.of(exception), end);
      assertInstanceOf(Request.Denied.class, after(recorded(ruling)));
    }
  }

  @Test
  void an_exception_about_something_else_lets_nobody_ask() {
    for (var other :
        List.of(
            exception(person("other"), restricted.id(), Overridable.TOOL_IS_REQUESTABLE),
            exception(REQUESTER, new ToolId("another"), Overridable.TOOL_IS_REQUESTABLE),
            exception(REQUESTER, restricted.id(), Overridable.DURATION_WITHIN_LIMITS))) {
      assertInstanceOf(Request.Denied.class, after(read(restricted, other)));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ToolStatus.class,
      names = {"APPROVED", "RESTRICTED"},
      mode = EnumSource.Mode.EXCLUDE)
  void what_is_not_only_restricted_no_exception_lets_in(ToolStatus status) {
    var tool = tool(RiskLevel.LOW, status, OKTA);
    var exception = exception(REQUESTER, tool.id(), Overridable.TOOL_IS_REQUESTABLE);
    assertInstanceOf(Request.Denied.class, after(read(tool, exception)));
  }

  private Transition read(Tool tool, AccessException.Active... exceptions) {
    return recorded(
        reader.judge(reading(), Optional.of(tool), Optional.empty(), List.of(exceptions), NOW));
  }

  private static TicketReading reading() {
    return new TicketReading(
        KEY,
        "10001",
        "AIC",
        "1",
        "11",
        REQUESTER,
        null,
        NOW,
        null,
        "Tool",
        null,
        14,
        "Review code",
        Context.NONE,
        false);
  }

  private static AccessException.Active exception(
      Person subject, ToolId tool, Overridable overrides) {
    var waiver =
        new Waiver(
            new ExceptionId("waiver-0001"),
            subject,
            tool,
            RiskLevel.LOW,
            Set.of(overrides),
            APPROVER.person(),
            "For the trial",
            APPROVER.person(),
            NOW,
            NOW.plus(Duration.ofDays(20)));
    return new AccessException.Active(
        waiver, ADMIN.person(), NOW, 1, NOW.plus(Duration.ofDays(10)), STORED);
  }

  private static Transition recorded(IntakeRuling ruling) {
    return assertInstanceOf(IntakeRuling.Record.class, ruling).transition();
  }

  private static Request after(Transition transition) {
    return (Request) transition.changes().getFirst().after();
  }
}
