package io.aiclearance.domain.decision;

import static io.aiclearance.domain.Cases.APPROVER;
import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.REQUESTER;
import static io.aiclearance.domain.Cases.approve;
import static io.aiclearance.domain.Cases.deny;
import static io.aiclearance.domain.Cases.person;
import static io.aiclearance.domain.decision.DecidingTest.judge;
import static io.aiclearance.domain.decision.DecidingTest.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.Person;
import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Refusal.Kind;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Reviewer.Stand;
import io.aiclearance.domain.policy.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A requester lends their part to a friend, who then says yes. */
class ActingThroughADelegateTest {
  private static final String RULE = "delegate-does-not-decide";

  @Test
  void the_requesters_delegate_does_not_approve_even_by_a_role_of_their_own() {
    var open = Around.aRequest().lent(REQUESTER, APPROVER.person()).open();
    refused(open, approve(APPROVER), Kind.FORBIDDEN, RULE);
  }

  @Test
  void whatever_the_delegation_is_for() {
    var open = Around.aRequest().lent(REQUESTER, APPROVER.person(), new ProjectKey("OTHER")).open();
    refused(open, approve(APPROVER), Kind.FORBIDDEN, RULE);
  }

  @Test
  void nor_does_the_delegate_of_whoever_raised_it() {
    var open =
        Around.aRequest()
            .raisedBy(person("raiser"))
            .lent(person("raiser"), APPROVER.person())
            .open();
    refused(open, approve(APPROVER), Kind.FORBIDDEN, RULE);
  }

  @Test
  void nor_one_to_whom_it_was_lent_under_another_account_of_theirs() {
    var other = new Person(person("second").account(), "A.", "APPROVER+work@example.com");
    var open = Around.aRequest().lent(REQUESTER, other).open();
    refused(open, approve(APPROVER), Kind.FORBIDDEN, RULE);
  }

  @Test
  void nor_one_to_whom_another_account_of_the_requester_lent_it() {
    var other = new Person(person("second").account(), "R.", "Requester@example.com");
    var open = Around.aRequest().lent(other, APPROVER.person()).open();
    refused(open, approve(APPROVER), Kind.FORBIDDEN, RULE);
  }

  @Test
  void nor_one_who_acts_for_the_requester_as_far_as_signing_in_knows() {
    var stand =
        new Stand(
            Around.delegation(REQUESTER, person("eve"), null),
            new Reviewer(REQUESTER, Set.of(Role.APPROVER)));
    var eve = new Reviewer(person("eve"), Set.of(), Map.of(), List.of(stand), Set.of());
    refused(
        Around.aRequest().open(), approve(eve), Kind.FORBIDDEN, "nobody-acts-for-the-requester");
  }

  @Test
  void they_may_deny_it() {
    var open = Around.aRequest().lent(REQUESTER, APPROVER.person()).open();
    assertInstanceOf(Decision.Denied.class, judge(open, deny(APPROVER, "No")));
  }

  @Test
  void and_approve_once_it_is_over() {
    var open = Around.aRequest().lent(REQUESTER, APPROVER.person()).open();
    var later = NOW.plus(Around.LENT);
    assertInstanceOf(Decision.Approved.class, DecisionRules.judge(open, approve(APPROVER), later));
  }

  @Test
  void what_they_approved_before_counts_no_more() {
    var open = Around.aRequest().approvedBy(APPROVER).lent(REQUESTER, APPROVER.person()).open();
    assertEquals(
        "acc-approver could not approve it now: delegate-does-not-decide.",
        open.approvals().discounted().getFirst().why());
  }
}
