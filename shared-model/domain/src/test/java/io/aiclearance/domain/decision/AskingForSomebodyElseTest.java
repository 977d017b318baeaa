package io.aiclearance.domain.decision;

import static io.aiclearance.domain.Cases.APPROVER;
import static io.aiclearance.domain.Cases.approve;
import static io.aiclearance.domain.Cases.deny;
import static io.aiclearance.domain.Cases.person;
import static io.aiclearance.domain.Cases.reviewer;
import static io.aiclearance.domain.decision.DecidingTest.judge;
import static io.aiclearance.domain.decision.DecidingTest.refused;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.Refusal.Kind;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.policy.Role;
import org.junit.jupiter.api.Test;

/** An approver raises a request for a colleague and wants to wave it through. */
class AskingForSomebodyElseTest {
  private final OpenCase open = Around.aRequest().raisedBy(APPROVER.person()).open();

  @Test
  void whoever_raised_it_does_not_approve_it() {
    refused(open, approve(APPROVER), Kind.FORBIDDEN, "raiser-does-not-decide");
  }

  @Test
  void whoever_is_to_have_the_access_does_not_either() {
    refused(
        open,
        approve(reviewer("requester", Role.APPROVER)),
        Kind.FORBIDDEN,
        "requester-does-not-decide");
  }

  @Test
  void another_approver_does() {
    assertInstanceOf(
        Decision.Approved.class, judge(open, approve(reviewer("approver2", Role.APPROVER))));
  }

  @Test
  void whoever_raised_it_may_deny_it() {
    assertInstanceOf(Decision.Denied.class, judge(open, deny(APPROVER, "A mistake")));
  }

  @Test
  void a_raiser_without_a_role_may_not_deny_it() {
    var raised = Around.aRequest().raisedBy(person("raiser")).open();
    refused(raised, deny(reviewer("raiser"), "Mine"), Kind.FORBIDDEN, "decider-takes-part");
  }

  @Test
  void an_approval_that_the_raiser_got_in_before_it_was_known_does_not_count() {
    var late =
        Around.aRequest().raisedBy(APPROVER.person()).approvedBy(APPROVER).open(RiskLevel.HIGH);
    refused(
        late,
        approve(reviewer("security", Role.SECURITY_REVIEWER)),
        Kind.FORBIDDEN,
        "stage-needs-its-role");
  }
}
