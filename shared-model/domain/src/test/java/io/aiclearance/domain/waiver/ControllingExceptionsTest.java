package io.aiclearance.domain.waiver;

import static io.aiclearance.domain.Cases.ADMIN;
import static io.aiclearance.domain.Cases.APPROVER;
import static io.aiclearance.domain.Cases.NOW;
import static io.aiclearance.domain.Cases.OKTA;
import static io.aiclearance.domain.Cases.REQUESTER;
import static io.aiclearance.domain.Cases.SECURITY;
import static io.aiclearance.domain.Cases.STORED;
import static io.aiclearance.domain.Cases.person;
import static io.aiclearance.domain.Cases.reviewer;
import static io.aiclearance.domain.Cases.tool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Ruling;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a person may do with a controlled exception, and what it comes to (R4.9). */
class ControllingExceptionsTest {
  private static final Tool HIGH = tool(RiskLevel.HIGH);
  private static final Instant END = NOW.plus(Duration.ofDays(20));

  private static Waiver waiver(Overridable override, Instant end) {
    return new Waiver(
        new ExceptionId("x1"),
        REQUESTER,
        HIGH.id(),
        RiskLevel.HIGH,
        Set.of(override),
        person("owner"),
        "Nobody else is there",
        APPROVER.person(),
        NOW,
        end);
  }

  private static AccessException.Asked asked() {
    return new AccessException.Asked(waiver(Overridable.ONE_PERSON_ONE_STAGE, END), STORED);
  }

  private static AccessException.Active active() {
    return new AccessException.Active(
        asked().waiver(), SECURITY.person(), NOW, 3, NOW.plus(Duration.ofDays(10)), STORED);
  }

  private static ExceptionCase open(AccessException exception, Reviewer by, Instant now) {
    return new ExceptionCase(
        exception,
        Optional.of(HIGH),
        GovernancePolicy.INITIAL,
        List.of(),
        Set.of(),
        by,
        "So it is",
        now);
  }

  private static ExceptionCase with(
      ExceptionCase open, Tool tool, Set<Integer> taken, List<Delegation> delegations) {
    return new ExceptionCase(
        open.exception(),
        Optional.of(tool),
        open.governance(),
        delegations,
        taken,
        open.by(),
        open.reason(),
        open.now());
  }

  private static String refusedBy(Ruling ruling) {
    return assertInstanceOf(Refusal.class, ruling).rule();
  }

  private static <T> T done(Ruling ruling, Class<T> type) {
    var transition = assertInstanceOf(Transition.class, ruling);
    return type.cast(transition.changes().getFirst().after());
  }

  private static Delegation lent(Person from, Person to) {
    return new Delegation(
        new DelegationId("d-1"),
        from,
        to,
        Set.of(Role.SECURITY_REVIEWER),
        null,
        null,
        NOW,
        NOW.plus(Duration.ofDays(30)),
        "Away",
        null,
        Revision.NEW);
  }

  @Test
  void an_approved_one_takes_the_first_free_place_and_says_when_it_is_reviewed() {
    var open = with(open(asked(), SECURITY, NOW), HIGH, Set.of(1, 2, 4), List.of());
    var active = done(DecideException.approve(open), AccessException.Active.class);

    assertEquals(3, active.place());
    assertEquals(NOW.plus(Duration.ofDays(10)), active.reviewBy());
    assertTrue(active.inForce(NOW));
    assertFalse(active.inForce(active.reviewBy()));
  }

  @Test
  void there_are_only_so_many_places() {
    var all = IntStream.rangeClosed(1, 10).boxed().collect(Collectors.toSet());
    var fromBeforeTheLimitWasLowered =
        IntStream.rangeClosed(2, 11).boxed().collect(Collectors.toSet());
    for (var taken : List.of(all, fromBeforeTheLimitWasLowered)) {
      var open = with(open(asked(), SECURITY, NOW), HIGH, taken, List.of());
      assertEquals("a-place-is-free", refusedBy(DecideException.approve(open)));
    }
  }

  @Test
  void nobody_concerned_approves_by_any_address_or_delegate() {
    var roles = Set.of(Role.SECURITY_REVIEWER, Role.APPROVER);
    for (var concerned : List.of(REQUESTER, person("owner"), APPROVER.person())) {
      var variant = new Person(new AccountId("acc-v"), "v", "X+".concat("y@example.com"));
      var same =
          new Person(new AccountId("acc-w"), "w", concerned.displayName() + "+two@EXAMPLE.com");
      assertEquals(
          "nobody-concerned-approves",
          refusedBy(DecideException.approve(open(asked(), new Reviewer(concerned, roles), NOW))));
      assertEquals(
          "nobody-concerned-approves",
          refusedBy(DecideException.approve(open(asked(), new Reviewer(same, roles), NOW))));
      done(
          DecideException.approve(open(asked(), new Reviewer(variant, roles), NOW)),
          AccessException.Active.class);
      assertEquals(
          "nobody-concerned-approves",
          refusedBy(
              DecideException.approve(
                  with(
                      open(asked(), SECURITY, NOW),
                      HIGH,
                      Set.of(),
                      List.of(lent(concerned, SECURITY.person()))))));
    }
  }

  @Test
  void a_delegate_approves_by_the_lenders_role_at_the_site() {
    var lender = reviewer("security2", Role.SECURITY_REVIEWER);
    var delegate =
        new Reviewer(
            person("delegate"),
            Set.of(Role.APPROVER),
            Map.of(),
            List.of(new Reviewer.Stand(lent(lender.person(), person("delegate")), lender)),
            Set.of());
    var ruling = DecideException.approve(open(asked(), delegate, NOW));

    done(ruling, AccessException.Active.class);
    var facts = ((Transition) ruling).changes().getFirst().event().facts().details();
    assertEquals("acc-security2", facts.get("onBehalfOf"));
  }

  @Test
  void the_role_of_the_last_stage_approves_and_a_tool_that_got_riskier_asks_for_more() {
    assertEquals(
        "last-stage-approves-exceptions",
        refusedBy(DecideException.approve(open(asked(), reviewer("b", Role.APPROVER), NOW))));
    assertEquals(
        "last-stage-approves-exceptions",
        refusedBy(
            DecideException.approve(
                with(
                    open(asked(), SECURITY, NOW), tool(RiskLevel.CRITICAL), Set.of(), List.of()))));
  }

  @Test
  void blocked_denied_and_retired_tools_are_let_through_by_none() {
    for (var status : List.of(ToolStatus.BLOCKED, ToolStatus.DENIED, ToolStatus.RETIRED)) {
      var wish =
          new AccessException.Asked(waiver(Overridable.TOOL_IS_REQUESTABLE, END), Revision.NEW);
      var barred = tool(RiskLevel.HIGH, status, OKTA);
      assertEquals(
          "tool-can-have-exceptions",
          refusedBy(
              AskException.judge(with(open(wish, APPROVER, NOW), barred, Set.of(), List.of()))));
      var stored = new AccessException.Asked(wish.waiver(), STORED);
      assertEquals(
          "tool-can-have-exceptions",
          refusedBy(
              DecideException.approve(
                  with(open(stored, SECURITY, NOW), barred, Set.of(), List.of()))));
    }
    var wish =
        new AccessException.Asked(waiver(Overridable.TOOL_IS_REQUESTABLE, END), Revision.NEW);
    var restricted = tool(RiskLevel.HIGH, ToolStatus.RESTRICTED, OKTA);
    done(
        AskException.judge(with(open(wish, APPROVER, NOW), restricted, Set.of(), List.of())),
        AccessException.Asked.class);
  }

  @Test
  void its_length_is_limited_when_it_is_asked_for_and_when_it_is_approved() {
    var most = NOW.plus(Duration.ofDays(60));
    var longest =
        new AccessException.Asked(waiver(Overridable.ONE_PERSON_ONE_STAGE, most), Revision.NEW);
    done(AskException.judge(open(longest, APPROVER, NOW)), AccessException.Asked.class);
    var longer =
        new AccessException.Asked(
            waiver(Overridable.ONE_PERSON_ONE_STAGE, most.plusNanos(1)), Revision.NEW);
    assertEquals(
        "within-exception-length", refusedBy(AskException.judge(open(longer, APPROVER, NOW))));
    assertEquals(
        "exception-has-not-run-out",
        refusedBy(DecideException.approve(open(asked(), SECURITY, END))));
  }

  @Test
  void a_review_is_somebody_elses_and_carries_on_until_the_end() {
    for (var concerned : List.of(REQUESTER, person("owner"))) {
      var by = new Reviewer(concerned, Set.of(Role.APPROVER));
      assertEquals(
          "nobody-concerned-reviews", refusedBy(ReviewException.judge(open(active(), by, NOW))));
    }
    var late = NOW.plus(Duration.ofDays(12));
    var reviewed =
        done(ReviewException.judge(open(active(), APPROVER, late)), AccessException.Active.class);
    assertEquals(late.plus(Duration.ofDays(10)), reviewed.reviewBy());
    assertEquals(3, reviewed.place());
    assertTrue(reviewed.inForce(END.minusNanos(1)));
    assertFalse(reviewed.inForce(END));
    assertEquals(
        "exception-is-active", refusedBy(ReviewException.judge(open(active(), APPROVER, END))));
    assertEquals(
        "exception-is-active", refusedBy(ReviewException.judge(open(asked(), APPROVER, NOW))));
  }

  @Test
  void ending_one_gives_back_the_place_that_it_had() {
    var ended =
        done(RevokeException.judge(open(active(), ADMIN, NOW)), AccessException.Revoked.class);
    assertEquals(3, ended.place());
    assertEquals(
        0,
        done(RevokeException.judge(open(asked(), ADMIN, NOW)), AccessException.Revoked.class)
            .place());
    assertEquals(
        "exception-is-not-over",
        refusedBy(
            RevokeException.judge(
                open(new AccessException.Expired(asked().waiver(), END, 3, STORED), ADMIN, END))));
  }

  @Test
  void it_expires_from_its_very_end_on() {
    assertThrows(
        IllegalArgumentException.class, () -> ExpireException.expire(active(), END.minusNanos(1)));
    assertEquals(
        3, done(ExpireException.expire(active(), END), AccessException.Expired.class).place());
  }

  @Test
  void those_who_do_not_decide_do_nothing_with_it() {
    var auditor = reviewer("auditor", Role.AUDITOR);
    for (var ruling :
        List.of(
            AskException.judge(open(asked(), auditor, NOW)),
            DecideException.approve(open(asked(), auditor, NOW)),
            DecideException.refuse(open(asked(), auditor, NOW)),
            ReviewException.judge(open(active(), auditor, NOW)),
            RevokeException.judge(open(active(), auditor, NOW)))) {
      assertEquals("those-who-decide-see-to-exceptions", refusedBy(ruling));
    }
  }
}
