package io.aiclearance.domain.decision;

import static io.aiclearance.domain.Cases.APPROVER;
import static io.aiclearance.domain.Cases.approve;
import static io.aiclearance.domain.Cases.person;
import static io.aiclearance.domain.decision.DecidingTest.judge;
import static io.aiclearance.domain.decision.DecidingTest.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Refusal.Kind;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Reviewer.Stand;
import io.aiclearance.domain.policy.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An approver says yes, and has a delegate say the next yes in their name. */
class BothHandsOfOnePersonTest {
  private final OpenCase open = Around.aRequest().approvedBy(APPROVER).open(RiskLevel.HIGH);

  @Test
  void a_delegate_of_who_approved_does_not_approve_the_next_stage() {
    var refusal = refused(open, approve(eve(APPROVER)), Kind.FORBIDDEN, "one-person-one-stage");
    assertEquals(
        "You, or somebody who acts for the same person, have approved this request. The next"
            + " approval is for somebody else.",
        refusal.text());
  }

  @Test
  void nor_does_a_delegate_of_their_other_account() {
    var twin = new Person(new AccountId("acc-twin"), "twin", "Approver+sec@example.com");
    var lender = new Reviewer(twin, Set.of(Role.SECURITY_REVIEWER));
    var lent = Around.aRequest().approvedBy(APPROVER).lent(twin, person("eve"));
    refused(
        lent.open(RiskLevel.HIGH), approve(eve(lender)), Kind.FORBIDDEN, "one-person-one-stage");
  }

  @Test
  void what_a_delegate_approved_is_not_approved_again_by_the_lenders_other_account() {
    var twin = new Person(new AccountId("acc-twin"), "twin", "fay+sec@example.com");
    var open = Around.aRequest().approvedFor(person("fay"), APPROVER).open(RiskLevel.HIGH);
    refused(
        open,
        approve(new Reviewer(twin, Set.of(Role.SECURITY_REVIEWER))),
        Kind.FORBIDDEN,
        "one-person-one-stage");
  }

  @Test
  void a_delegate_of_somebody_else_does() {
    var fay = new Reviewer(person("fay"), Set.of(Role.SECURITY_REVIEWER));
    var approved = assertInstanceOf(Decision.Approved.class, judge(open, approve(eve(fay))));
    assertEquals(person("fay").account(), approved.request().approvals().getLast().onBehalfOf());
    assertEquals(
        "from-fay", approved.grounds().through().map(Delegation::id).orElseThrow().value());
  }

  @Test
  void with_two_lenders_the_one_who_has_no_part_in_it_yet_is_acted_for() {
    var fay = new Reviewer(person("fay"), Set.of(Role.SECURITY_REVIEWER));
    var approved =
        assertInstanceOf(Decision.Approved.class, judge(open, approve(eve(APPROVER, fay))));
    assertEquals(person("fay").account(), approved.request().approvals().getLast().onBehalfOf());
  }

  private static Reviewer eve(Reviewer... lenders) {
    var stands = java.util.Arrays.stream(lenders).map(BothHandsOfOnePersonTest::stand).toList();
    return new Reviewer(person("eve"), Set.of(), Map.of(), List.copyOf(stands), Set.of());
  }

  private static Stand stand(Reviewer lender) {
    var plain = Around.delegation(lender.person(), person("eve"), null);
    return new Stand(
        new Delegation(
            new io.aiclearance.domain.DelegationId("from-" + lender.person().displayName()),
            plain.from(),
            plain.to(),
            Set.of(Role.SECURITY_REVIEWER),
            null,
            null,
            plain.startsAt(),
            plain.endsAt(),
            "Away",
            null,
            plain.revision()),
        new Reviewer(lender.person(), Set.of(Role.SECURITY_REVIEWER)));
  }
}
