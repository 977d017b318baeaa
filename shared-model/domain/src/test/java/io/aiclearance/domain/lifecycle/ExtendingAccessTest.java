package io.aiclearance.domain.lifecycle;

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
import static io.aiclearance.domain.lifecycle.Situations.TERM;
import static io.aiclearance.domain.lifecycle.Situations.active;
import static io.aiclearance.domain.lifecycle.Situations.after;
import static io.aiclearance.domain.lifecycle.Situations.entitlement;
import static io.aiclearance.domain.lifecycle.Situations.events;
import static io.aiclearance.domain.lifecycle.Situations.job;
import static io.aiclearance.domain.lifecycle.Situations.leaving;
import static io.aiclearance.domain.lifecycle.Situations.notes;
import static io.aiclearance.domain.lifecycle.Situations.pendingProvision;
import static io.aiclearance.domain.lifecycle.Situations.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.DelegationId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.catalog.ToolStatus;
import io.aiclearance.domain.connector.ProviderOutcome;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.extension.Extension;
import io.aiclearance.domain.extension.ExtensionCase;
import io.aiclearance.domain.extension.ExtensionCase.Step;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.policy.Delegation;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.policy.Reviewer;
import io.aiclearance.domain.policy.Role;
import io.aiclearance.domain.request.NoteTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Asking for an extension, approving one, and giving again what has ended (R4.8). */
class ExtendingAccessTest {
  private static final Tool LOW = tool(RiskLevel.LOW);
  private static final Tool HIGH = tool(RiskLevel.HIGH);

  private static ExtensionCase open(
      Grant grant, Tool tool, Reviewer by, Step step, Optional<Extension> last, Instant now) {
    return new ExtensionCase(
        grant,
        Optional.of(tool),
        GovernancePolicy.INITIAL,
        List.of(),
        last,
        by,
        step,
        7,
        "It goes on",
        now);
  }

  private static ExtensionCase asking(Grant grant, Tool tool, Reviewer by, Instant now) {
    return open(grant, tool, by, Step.ASK, Optional.empty(), now);
  }

  private static ExtensionCase days(ExtensionCase open, int days) {
    return new ExtensionCase(
        open.grant(),
        open.tool(),
        open.governance(),
        open.delegations(),
        open.last(),
        open.by(),
        open.step(),
        days,
        open.reason(),
        open.now());
  }

  private static ExtensionCase with(ExtensionCase open, Delegation delegation) {
    return new ExtensionCase(
        open.grant(),
        open.tool(),
        open.governance(),
        List.of(delegation),
        open.last(),
        open.by(),
        open.step(),
        open.days(),
        open.reason(),
        open.now());
  }

  private static Transition done(ExtensionCase open) {
    return assertInstanceOf(Transition.class, Extending.judge(open));
  }

  private static String refusedBy(ExtensionCase open) {
    return assertInstanceOf(Refusal.class, Extending.judge(open)).rule();
  }

  private static Grant.Expired expired() {
    return new Grant.Expired(entitlement(OKTA), TERM, TERM.endsAt(), job(2), STORED);
  }

  private static Delegation lent(Person from, Person to) {
    return new Delegation(
        new DelegationId("d-1"),
        from,
        to,
        Set.of(Role.APPROVER),
        null,
        null,
        NOW,
        NOW.plus(Duration.ofDays(30)),
        "Away",
        null,
        Revision.NEW);
  }

  @Test
  void where_one_approval_is_enough_it_holds_at_once() {
    var out = done(asking(active(1, OKTA), LOW, APPROVER, NOW));

    assertEquals(List.of(EventKind.GRANT_EXTENDED), events(out));
    var grant = after(out, Grant.Active.class);
    assertEquals(TERM.startsAt(), grant.term().startsAt());
    assertEquals(TERM.endsAt().plus(Duration.ofDays(7)), grant.term().endsAt());
    assertEquals(37, grant.entitlement().days());
    assertEquals(List.of(NoteTemplate.ACCESS_EXTENDED), notes(out));
  }

  @Test
  void where_more_are_asked_for_it_waits_for_the_last_stages_role() {
    var out = done(asking(active(1, OKTA), HIGH, APPROVER, NOW));
    var asked = after(out, Extension.Asked.class);

    assertEquals(List.of(EventKind.EXTENSION_ASKED), events(out));
    assertEquals("AIC-1.1", asked.id().toString());
    var stored = Optional.<Extension>of(new Extension.Asked(asked.wish(), STORED));
    assertEquals(
        "extender-takes-part",
        refusedBy(open(active(1, OKTA), HIGH, APPROVER, Step.APPROVE, stored, NOW)));
    var approved = done(open(active(1, OKTA), HIGH, SECURITY, Step.APPROVE, stored, NOW));
    assertEquals(List.of(EventKind.EXTENSION_APPROVED, EventKind.GRANT_EXTENDED), events(approved));
    var declined = done(open(active(1, OKTA), HIGH, SECURITY, Step.DECLINE, stored, NOW));
    assertEquals(List.of(EventKind.EXTENSION_DECLINED), events(declined));
    assertEquals(
        "one-extension-at-a-time",
        refusedBy(open(active(1, OKTA), HIGH, ADMIN, Step.ASK, stored, NOW)));
  }

  @Test
  void whoever_asked_does_not_approve_by_any_address_or_delegate() {
    var both = reviewer("both", Role.APPROVER, Role.SECURITY_REVIEWER);
    var wish = after(done(asking(active(1, OKTA), HIGH, both, NOW)), Extension.Asked.class).wish();
    var stored = Optional.<Extension>of(new Extension.Asked(wish, STORED));
    var variant =
        new Reviewer(
            new Person(new AccountId("acc-other"), "both", "Both+x@example.com"),
            Set.of(Role.SECURITY_REVIEWER));
    for (var by : List.of(both, variant)) {
      assertEquals(
          "initiator-does-not-approve",
          refusedBy(open(active(1, OKTA), HIGH, by, Step.APPROVE, stored, NOW)));
    }
    var delegate =
        with(
            open(active(1, OKTA), HIGH, SECURITY, Step.APPROVE, stored, NOW),
            lent(both.person(), SECURITY.person()));
    assertEquals("initiator-does-not-approve", refusedBy(delegate));
  }

  @Test
  void nobody_extends_their_own_by_any_address_or_delegate() {
    var holder = new Reviewer(REQUESTER, Set.of(Role.APPROVER));
    var variant =
        new Reviewer(
            new Person(new AccountId("acc-other"), "r", "Requester+work@Example.com"),
            Set.of(Role.APPROVER));
    for (var by : List.of(holder, variant)) {
      assertEquals("holder-does-not-extend", refusedBy(asking(active(1, OKTA), LOW, by, NOW)));
    }
    assertEquals(
        "holder-does-not-extend",
        refusedBy(
            with(asking(active(1, OKTA), LOW, APPROVER, NOW), lent(REQUESTER, APPROVER.person()))));
    var actsFor =
        new Reviewer(
            person("stand-in"),
            Set.of(Role.APPROVER),
            Map.of(),
            List.of(
                new Reviewer.Stand(
                    lent(REQUESTER, person("stand-in")),
                    new Reviewer(REQUESTER, Set.of(Role.APPROVER)))),
            Set.of());
    assertEquals("holder-does-not-extend", refusedBy(asking(active(1, OKTA), LOW, actsFor, NOW)));
  }

  @Test
  void a_delegate_extends_by_the_lenders_role_and_evidence_says_so() {
    var lender = new Reviewer(person("approver2"), Set.of(Role.APPROVER));
    var delegate =
        new Reviewer(
            person("delegate"),
            Set.of(),
            Map.of(),
            List.of(new Reviewer.Stand(lent(lender.person(), person("delegate")), lender)),
            Set.of());

    var facts =
        done(asking(active(1, OKTA), LOW, delegate, NOW))
            .changes()
            .getFirst()
            .event()
            .facts()
            .details();

    assertEquals("acc-approver2", facts.get("onBehalfOf"));
    assertEquals("d-1", facts.get("delegation"));
  }

  @Test
  void only_approvers_and_admins_ask() {
    for (var by : List.of(SECURITY, reviewer("auditor", Role.AUDITOR), reviewer("x"))) {
      assertEquals("extender-takes-part", refusedBy(asking(active(1, OKTA), LOW, by, NOW)));
    }
    done(asking(active(1, OKTA), LOW, ADMIN, NOW));
  }

  @Test
  void a_grant_in_the_wrong_state_says_which() {
    assertEquals(
        "grant-has-begun", refusedBy(asking(pendingProvision(1, OKTA), LOW, APPROVER, NOW)));
    assertEquals(
        "grant-is-not-revoked",
        refusedBy(asking(leaving(Grant.Ending.REVOKED, 2, OKTA), LOW, APPROVER, NOW)));
    assertEquals(
        "removal-is-done",
        refusedBy(asking(leaving(Grant.Ending.EXPIRED, 2, OKTA), LOW, APPROVER, NOW)));
    assertEquals(
        "removal-is-done", refusedBy(asking(active(1, OKTA), LOW, APPROVER, TERM.endsAt())));
    assertEquals(
        "tool-still-requestable",
        refusedBy(
            asking(active(1, OKTA), tool(RiskLevel.LOW, ToolStatus.BLOCKED, OKTA), APPROVER, NOW)));
    assertEquals(
        "within-risk-level", refusedBy(days(asking(active(1, OKTA), HIGH, APPROVER, NOW), 91)));
    assertEquals(
        "within-lifetime", refusedBy(days(asking(active(1, OKTA), LOW, APPROVER, NOW), 151)));
    done(days(asking(active(1, OKTA), LOW, APPROVER, NOW), 150));
  }

  @Test
  void seven_days_after_its_end_it_is_too_late() {
    var end = TERM.endsAt();
    var grace = Duration.ofDays(7);
    assertEquals("grace-after-end", refusedBy(asking(expired(), LOW, APPROVER, end.plus(grace))));
    var out = done(asking(expired(), LOW, APPROVER, end.plus(grace).minusNanos(1)));

    assertEquals(List.of(EventKind.GRANT_REOPENED, EventKind.JOB_QUEUED), events(out));
    var pending = after(out, Grant.PendingProvision.class);
    assertEquals(Optional.of(TERM), pending.entitlement().earlier());
    assertEquals(job(3), pending.lastJob());
    assertEquals(Action.PROVISION, after(out, Job.Queued.class).task().action());
  }

  @Test
  void late_activation_keeps_to_180_days_from_the_first_start() {
    var again = entitlement(OKTA).again(90, TERM, OKTA);
    var pending = new Grant.PendingProvision(again, job(3), STORED);
    var limit = TERM.startsAt().plus(Duration.ofDays(180));
    var running = new Job.Running(task(3, Action.PROVISION, OKTA), 1, limit, STORED);

    var late = limit.minus(Duration.ofDays(10));
    var active =
        after(
            Fulfilment.settle(pending, running, new ProviderOutcome.Done(), late, 0),
            Grant.Active.class);
    assertEquals(limit, active.term().endsAt());

    var tooLate = Fulfilment.settle(pending, running, new ProviderOutcome.Done(), limit, 0);
    var leaving = after(tooLate, Grant.Deprovisioning.class);
    assertEquals(Grant.Ending.EXPIRED, leaving.ending());
    assertEquals(Optional.of(TERM), leaving.term());
    assertEquals(Action.DEPROVISION, after(tooLate, Job.Queued.class).task().action());
  }

  @Test
  void however_it_is_extended_and_given_again_it_lasts_180_days_in_all() {
    for (var seed = 1; seed <= 200; seed++) {
      var random = new Random(seed);
      Grant grant = active(1, OKTA);
      var now = NOW;
      var extensions = 0;
      for (var step = 0; step < 40; step++) {
        now = now.plus(Duration.ofHours(random.nextInt(24 * 12)));
        grant = moved(grant, now, random);
        if (Extending.judge(days(asking(grant, LOW, APPROVER, now), 1 + random.nextInt(90)))
            instanceof Transition out) {
          grant = (Grant) out.changes().getFirst().after();
          extensions++;
        }
        if (grant instanceof Grant.Active held) {
          var lasts = Duration.between(NOW, held.term().endsAt());
          assertFalse(lasts.compareTo(Duration.ofDays(180)) > 0, "seed " + seed + ": " + lasts);
        }
      }
      assertTrue(extensions > 0, "seed " + seed + " extends nothing");
    }
  }

  /** What the clock and the provider make of it. */
  private static Grant moved(Grant grant, Instant now, Random random) {
    return switch (grant) {
      case Grant.Active held when held.term().over(now) ->
          new Grant.Expired(
              held.entitlement(), held.term(), now, held.lastJob().next(), held.revision());
      case Grant.PendingProvision waits when random.nextBoolean() -> {
        var task = task(waits.lastJob().ordinal(), Action.PROVISION, OKTA);
        var running = new Job.Running(task, 1, now, STORED);
        yield Fulfilment.settle(waits, running, new ProviderOutcome.Done(), now, 0)
            .changes()
            .stream()
            .map(change -> change.after())
            .filter(Grant.class::isInstance)
            .map(Grant.class::cast)
            .findFirst()
            .orElseThrow();
      }
      default -> grant;
    };
  }
}
