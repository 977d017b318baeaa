package io.aiclearance.domain.intake;

import static io.aiclearance.domain.Cases.APPROVER;
import static io.aiclearance.domain.Cases.KEY;
import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.STORED;
import static io.aiclearance.domain.Cases.origin;
import static io.aiclearance.domain.Cases.pending;
import static io.aiclearance.domain.Cases.settings;
import static io.aiclearance.domain.Cases.tool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.Denial;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.domain.request.Missing;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Why an issue is not among the requests that wait in Approvals (R3.3, R9). */
class WhyAnIssueWaitsNowhereTest {
  private static final Request.Pending PENDING = pending(tool(RiskLevel.LOW), 30);

  @ParameterizedTest
  @EnumSource
  void what_was_refused_says_at_which_gate_and_what_to_do(ClosedGate gate) {
    var refused = Optional.of(new RefusedIssue(KEY, gate, NOW, NOW, 1));

    var said = ExplainIssue.explain(KEY, Optional.of(settings()), Optional.empty(), refused);

    assertEquals(gate.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), said.reason());
    assertTrue(said.says().endsWith("."), said.says());
    assertTrue(said.whatToDo().endsWith("."), said.whatToDo());
  }

  @Test
  void where_no_project_is_set_up_that_is_why() {
    assertEquals("site-not-connected", reason(KEY, Optional.empty()));
  }

  @Test
  void of_another_project_nothing_is_looked_for() {
    assertEquals("wrong-project", reason(new IssueKey("AICX-1"), Optional.of(settings())));
  }

  @Test
  void what_was_never_announced_says_what_to_look_at_one_after_the_other() {
    var said =
        ExplainIssue.explain(KEY, Optional.of(settings()), Optional.empty(), Optional.empty());

    assertEquals("never-announced", said.reason());
    assertFalse(said.checks().isEmpty());
  }

  private static String reason(IssueKey issue, Optional<SiteSettings> site) {
    return ExplainIssue.explain(issue, site, Optional.empty(), Optional.empty()).reason();
  }

  static Stream<Arguments> requests() {
    var ask = PENDING.ask();
    var yes = new StageApproval(Role.APPROVER, APPROVER.account(), NOW, "Fine", 30, 0);
    var denial = new Denial(Actor.Part.INTAKE, NOW, "No.", 1);
    return Stream.of(
        Arguments.of(
            new Request.Incomplete(
                origin(), List.of(new Missing(Detail.PURPOSE, "Say what for.")), STORED),
            "details-missing",
            "not complete"),
        Arguments.of(PENDING, "awaits-approval", "waits in Approvals"),
        Arguments.of(
            new Request.Approved(origin(), ask, List.of(yes), 30, NOW, STORED),
            "already-decided",
            "was approved on 2026-"),
        Arguments.of(
            new Request.Denied(origin(), ask, List.of(), denial, STORED),
            "already-decided",
            "was denied on 2026-"),
        Arguments.of(
            new Request.Withdrawn(origin(), Optional.of(ask), NOW, "Not needed.", STORED),
            "withdrawn",
            "Not needed."),
        Arguments.of(
            new Request.Lapsed(origin(), Optional.of(ask), NOW, STORED), "lapsed", "in time"));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void a_request_is_found_in_its_state_whatever_was_refused_before(
      Request request, String reason, String words) {
    var refused = Optional.of(new RefusedIssue(KEY, ClosedGate.GONE, NOW, NOW, 1));

    var said = ExplainIssue.explain(KEY, Optional.empty(), Optional.of(request), refused);

    assertEquals(reason, said.reason());
    assertTrue(said.says().contains(words), said.says());
  }
}
