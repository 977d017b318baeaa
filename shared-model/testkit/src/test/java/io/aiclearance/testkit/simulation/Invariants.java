package io.aiclearance.testkit.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.EntityRef;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.GrantState;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.StageApproval;
import io.aiclearance.storage.Waiting;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** What is so at the end of every life, whatever happened in it. */
final class Invariants {
  private static final Map<GrantState, String> WORDS =
      Map.of(
          GrantState.PENDING_PROVISION, "pending",
          GrantState.ACTIVE, "active",
          GrantState.DEPROVISIONING, "leaving",
          GrantState.EXPIRED, "ended",
          GrantState.REVOKED, "ended");

  private final PlainWorld world;
  private final RealCompany company;

  Invariants(PlainWorld world, RealCompany company) {
    this.world = world;
    this.company = company;
  }

  void hold() {
    var grants = new HashMap<EntityRef, Long>();
    world.asked.forEach(
        (key, asked) -> {
          var request = company.request(key);
          assertEquals(asked.state, word(request), key);
          assertEquals(request instanceof Request.Approved, world.held.containsKey(key), key);
          if (request instanceof Request.Approved approved) {
            grantIsWhatWasApproved(key, approved);
          }
          grants.put(request.ref(), request.revision().version());
        });
    onePersonHasATool();
    everyVersionHasItsEvent(grants);
  }

  private void grantIsWhatWasApproved(String key, Request.Approved approved) {
    var grant = company.grant(key);
    var held = world.holding(key);
    assertEquals(held.state, WORDS.get(GrantState.of(grant)), key);
    assertEquals(held.days, grant.entitlement().days(), key);
    assertTrue(held.days <= Math.min(180, approved.ask().days()), key);
    assertEquals(approved.origin().requester(), grant.entitlement().holder(), key);
    assertTrue(approved.approvals().isEmpty() == approved.byPolicy().isPresent(), key);
    for (StageApproval yes : approved.approvals()) {
      assertTrue(yes.days() >= approved.grantedDays(), key);
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

  private void everyVersionHasItsEvent(Map<EntityRef, Long> versions) {
    var events = new HashSet<String>();
    company.store.waiting().stream()
        .filter(Waiting.Event.class::isInstance)
        .map(Waiting::id)
        .forEach(events::add);
    versions.forEach(
        (ref, version) -> {
          for (var v = 1L; v <= version; v++) {
            assertTrue(events.contains(ref + "#" + v), ref + "#" + v);
          }
          assertFalse(events.contains(ref + "#" + (version + 1)), ref.toString());
        });
  }

  private static String word(Request request) {
    return switch (request) {
      case Request.Pending _ -> "pending";
      case Request.Approved _ -> PlainRules.APPROVED;
      case Request.Denied _ -> PlainRules.DENIED;
      case Request.Lapsed _ -> "lapsed";
      default -> "other";
    };
  }
}
