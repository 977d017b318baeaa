package io.aiclearance.testkit.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.GrantState;
import io.aiclearance.domain.grant.Standing;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import io.aiclearance.storage.Waiting;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What is so at the end of every life, whatever happened in it. */
final class Invariants {
  private static final Map<GrantState, String> WORDS =
      Map.of(
          GrantState.PENDING_PROVISION, "pending",
          GrantState.ACTIVE, "active",
          GrantState.DEPROVISIONING, "leaving",
          GrantState.EXPIRED, "expired",
          GrantState.REVOKED, "revoked");

  private static final Set<EventKind> EXTENDING =
      EnumSet.of(
          EventKind.EXTENSION_ASKED,
          EventKind.EXTENSION_APPROVED,
          EventKind.GRANT_EXTENDED,
          EventKind.GRANT_REOPENED);

  private final PlainWorld world;
  private final RealCompany company;

  Invariants(PlainWorld world, RealCompany company) {
    this.world = world;
    this.company = company;
  }

  /** Whatever the sweeps have done so far, nothing that has ended counts as access (R6.2). */
  void holdAtEveryMoment() {
    world.held.forEach(
        (key, held) -> {
          var grant = company.grant(key);
          assertEquals(
              held.access(world.now), Standing.of(grant, world.now) == Standing.ACTIVE, key);
          if (grant instanceof Grant.Active active) {
            endsInTime(key, held, active);
          }
        });
  }

  /** No access is longer than 180 days from its first start, however it came to be (R4.8). */
  private static void endsInTime(String key, PlainWorld.Held held, Grant.Active grant) {
    assertEquals(held.first, grant.entitlement().firstStart(grant.term()), key);
    assertEquals(held.end, grant.term().endsAt(), key);
    var days = Duration.between(held.first, grant.term().endsAt());
    assertTrue(days.compareTo(PlainHolding.LONGEST) <= 0, () -> key + " lasts " + days);
  }

  void holdAtTheEnd() {
    world.asked.forEach(
        (key, asked) -> {
          var request = company.request(key);
          assertEquals(asked.state, word(request), key);
          assertEquals(request instanceof Request.Approved, world.held.containsKey(key), key);
          if (request instanceof Request.Approved approved) {
            grantIsWhatWasApproved(key, approved);
          }
        });
    onePersonHasATool();
    nobodyExtendsTheirOwn();
    everyChangeHasItsEvent();
  }

  private void grantIsWhatWasApproved(String key, Request.Approved approved) {
    var grant = company.grant(key);
    var held = world.holding(key);
    assertEquals(held.state, WORDS.get(GrantState.of(grant)), key);
    assertEquals(held.days, grant.entitlement().days(), key);
    assertTrue(approved.grantedDays() <= Math.min(180, approved.ask().days()), key);
    assertEquals(approved.origin().requester(), grant.entitlement().holder(), key);
    assertTrue(approved.approvals().isEmpty() == approved.byPolicy().isPresent(), key);
    for (StageApproval yes : approved.approvals()) {
      assertTrue(yes.days() >= approved.grantedDays(), key);
    }
  }

  /** Neither in the account that has it nor in another one, whatever part they had (R2.3). */
  private void nobodyExtendsTheirOwn() {
    for (var event : company.events) {
      if (EXTENDING.contains(event.kind()) && event.actor() instanceof Actor.Someone(var by)) {
        var holder = Objects.requireNonNull(event.facts().subject()).value();
        assertFalse(world.same(holder, by.value()), event.id());
      }
    }
  }

  private void onePersonHasATool() {
    var open = new HashSet<String>();
    world
        .held
        .keySet()
        .forEach(
            key -> {
              if (company.grant(key) instanceof Grant.Open grant) {
                var what = grant.entitlement().holder() + " " + grant.entitlement().tool();
                assertTrue(open.add(what), () -> what + " twice");
              }
            });
  }

  /** Every version of everything has one event, and there is no event beside them (R7.1). */
  private void everyChangeHasItsEvent() {
    var expected = new HashSet<String>();
    company.versions.forEach(
        (ref, version) -> {
          for (var v = 1L; v <= version; v++) {
            expected.add(ref + "#" + v);
          }
        });
    var events =
        company.store.waiting().stream()
            .filter(Waiting.Event.class::isInstance)
            .map(Waiting::id)
            .toList();
    assertEquals(expected, Set.copyOf(events));
    assertEquals(expected.size(), events.size());
  }

  private static String word(Request request) {
    return switch (request) {
      case Request.Pending _ -> "pending";
      case Request.Approved _ -> PlainDeciding.APPROVED;
      case Request.Denied _ -> PlainDeciding.DENIED;
      case Request.Lapsed _ -> "lapsed";
      case Request.Withdrawn _ -> PlainDeciding.WITHDRAWN;
      default -> "other";
    };
  }
}
