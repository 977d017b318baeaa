package io.aiclearance.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.RequestState;
import java.util.Comparator;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that was asked for is lost, and nothing is asked twice (R3.1, R3.2, R3.8). */
class TenThousandDeliveriesTest {
  /** {@code -Ddeliveries.seed=N -Ddeliveries.count=M} raises another storm, or a longer one. */
  private static final long SEED = Long.getLong("deliveries.seed", 20260302);

  private static final Comparator<IssueKey> BY_NAME = Comparator.comparing(IssueKey::value);
  private static final int COUNT = Integer.getInteger("deliveries.count", 10_000);

  @Test
  void the_requests_are_those_that_exist_in_jira_in_the_states_that_jira_implies_each_once() {
    var started = System.nanoTime();
    var storm = new Storm(SEED, true);
    storm.rage(COUNT);
    storm.enqueuedEachOnce();
    storm.backfill();
    holds(storm);
    System.out.printf(
        "%s, in %d ms, -Ddeliveries.seed=%d%n",
        storm, (System.nanoTime() - started) / 1_000_000, SEED);
  }

  @Test
  void where_nothing_is_dropped_nothing_has_to_be_found_later() {
    var storm = new Storm(SEED, false);
    storm.rage(COUNT / 4);
    storm.enqueuedEachOnce();
    holds(storm);
    System.out.printf("%s, none of them found later, -Ddeliveries.seed=%d%n", storm, SEED);
  }

  private static void holds(Storm storm) {
    var requests =
        Stream.of(RequestState.values())
            .flatMap(state -> storm.ports.requests().inState(state, 100_000, null).items().stream())
            .toList();
    for (var issue : storm.jira.issues()) {
      issue.holds(storm.ports.requests().find(issue.firstKey()));
    }
    var keys = new HashSet<IssueKey>();
    for (var request : requests) {
      assertTrue(storm.knows(request.key()), () -> request.key() + " is nobody's");
      assertTrue(keys.add(request.key()), () -> request.key() + " is there twice");
    }
    assertEquals(
        requests.stream()
            .filter(r -> r.asked().isPresent())
            .map(Request::key)
            .sorted(BY_NAME)
            .toList(),
        storm.told().sorted(BY_NAME).toList());
  }
}
