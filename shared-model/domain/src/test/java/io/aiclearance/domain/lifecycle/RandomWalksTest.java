package io.aiclearance.domain.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.extension.Extension;
import io.aiclearance.domain.extension.ExtensionState;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.GrantState;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.job.JobState;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.RequestState;
import io.aiclearance.domain.request.Wanted;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomWalksTest {
  private static final int WALKS = Integer.getInteger("walk.count", 300);
  private static final int STEPS = 100;

  /** {@code -Dwalk.seed=N -Dwalk.count=M} takes other walks, or more. */
  private static final long SEED = Long.getLong("walk.seed", 20260302);

  @Test
  void whatever_happens_in_whatever_order_access_stays_accounted_for() {
    var requests = EnumSet.noneOf(RequestState.class);
    var grants = EnumSet.noneOf(GrantState.class);
    var jobs = EnumSet.noneOf(JobState.class);
    var wanted = new HashSet<Class<?>>();
    var extended = new HashSet<ExtensionState>();
    var reopened = 0;
    var toolsAdded = 0;
    var events = 0;
    for (var walk = 0; walk < WALKS; walk++) {
      var ledger = new Ledger();
      var life = new Walk(SEED + walk, ledger);
      for (var step = 0; step < STEPS; step++) {
        try {
          life.step();
          ledger.assertSound();
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError(
              "-Dwalk.seed=" + (SEED + walk) + " at step " + step + ": " + e.getMessage(), e);
        }
        ledger.all(Request.class).forEach(request -> requests.add(RequestState.of(request)));
        ledger
            .all(Request.class)
            .forEach(
                request -> request.asked().ifPresent(ask -> wanted.add(ask.wanted().getClass())));
        ledger
            .all(Extension.class)
            .forEach(extension -> extended.add(ExtensionState.of(extension)));
        ledger.all(Grant.class).forEach(grant -> grants.add(GrantState.of(grant)));
        ledger.all(Job.class).forEach(job -> jobs.add(JobState.of(job)));
      }
      events += ledger.events();
      reopened +=
          (int)
              ledger.all(Grant.class).stream()
                  .filter(grant -> grant.entitlement().earlier().isPresent())
                  .count();
      toolsAdded += ledger.all(Tool.class).size();
    }
    System.out.printf(
        "%d walks of %d steps: %d events, %d new tools, %d given again, seed %d%n",
        WALKS, STEPS, events, toolsAdded, reopened, SEED);
    assertReaches(requests, EnumSet.complementOf(EnumSet.of(RequestState.LAPSED)));
    assertReaches(grants, EnumSet.allOf(GrantState.class));
    assertEquals(Set.of(Wanted.class.getPermittedSubclasses()), wanted);
    assertTrue(toolsAdded > 0, "no tool entered the catalog");
    assertTrue(extended.contains(ExtensionState.ASKED), () -> "only " + extended);
    assertReaches(jobs, EnumSet.allOf(JobState.class));
  }

  /** A walk that never gets anywhere would find nothing wrong. */
  private static <E extends Enum<E>> void assertReaches(EnumSet<E> seen, EnumSet<E> wanted) {
    assertTrue(seen.containsAll(wanted), () -> "only " + seen);
  }
}
