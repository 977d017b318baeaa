package io.aiclearance.domain.lifecycle;

import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.pending;
import static io.aiclearance.domain.Cases.person;
import static io.aiclearance.domain.Cases.tool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.OutboxMessage;
import io.aiclearance.domain.PolicyId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.decision.Considered;
import io.aiclearance.domain.decision.Considered.Verdict;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.policy.ApprovalPolicy;
import io.aiclearance.domain.policy.PolicyScope;
import io.aiclearance.domain.request.Request;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PoliciesAreAskedTest {
  private final Request.Pending request = pending(tool(RiskLevel.LOW), 30);
  private final Transition opened =
      new Transition(
          List.of(
              Change.to(
                  request,
                  EventKind.REQUEST_RECEIVED,
                  NOW,
                  Actor.Part.INTAKE,
                  request.facts().with("channel", "portal"))),
          List.of());

  private static Considered policy(String id, Verdict verdict) {
    return new Considered(
        new ApprovalPolicy(
            new PolicyId(id),
            id,
            new PolicyScope(null, null),
            true,
            Set.of("eng"),
            null,
            false,
            person("author"),
            new Revision(3, "ab".repeat(32))),
        verdict,
        "Because.");
  }

  @Test
  void a_request_that_no_policy_is_for_is_opened_as_it_is() {
    assertSame(opened, AutoApproval.considered(opened, List.of()));
    assertSame(opened, AutoApproval.considered(opened, List.of(policy("far", Verdict.ELSEWHERE))));
  }

  @Test
  void every_policy_that_is_for_it_is_named_with_why_and_none_else() {
    var considered =
        AutoApproval.considered(
            opened, List.of(policy("near", Verdict.NOT_MET), policy("far", Verdict.ELSEWHERE)));
    var details = considered.changes().getFirst().event().facts().details();

    assertEquals("v3: Because.", details.get("policy.near"));
    assertEquals("portal", details.get("channel"));
    assertEquals(null, details.get("policy.far"));
    assertEquals(request, considered.changes().getFirst().after());
    assertEquals(List.of(), considered.outbox());
  }

  @Test
  void one_that_approves_is_asked_to_by_a_message_of_the_same_commit() {
    var considered =
        AutoApproval.considered(
            opened, List.of(policy("near", Verdict.NOT_MET), policy("yes", Verdict.APPROVES)));

    assertEquals(List.of(new OutboxMessage.ApplyPolicy(request.key(), NOW)), considered.outbox());
    assertEquals(1, considered.changes().size());
  }
}
