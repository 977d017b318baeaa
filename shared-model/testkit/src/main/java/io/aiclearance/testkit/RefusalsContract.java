package io.aiclearance.testkit;

import static io.aiclearance.testkit.StoreContract.key;
import static io.aiclearance.testkit.StoreContract.walk;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.intake.ClosedGate;
import io.aiclearance.domain.intake.Refusals;
import io.aiclearance.domain.intake.RefusedIssue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every implementation of the port to refused issues keeps; each test begins with none. */
public abstract class RefusalsContract {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  protected abstract Refusals refusals();

  @Test
  void nothing_is_refused_at_first() {
    assertEquals(Optional.empty(), refusals().of(key(1)));
    assertEquals(Map.of(), refusals().among(List.of(key(1))));
    assertEquals(new Page<RefusedIssue>(List.of(), null), refusals().latest(NOW, 10, null));
    assertEquals(Map.of(), refusals().since(TODAY.minusDays(30), NOW));
  }

  @Test
  void a_refusal_says_why_as_it_was_last_and_how_often_since_when() {
    refusals().record(key(1), ClosedGate.NOT_FROM_THE_PORTAL, NOW);
    refusals().record(key(1), ClosedGate.WRONG_REQUEST_TYPE, NOW.plusSeconds(5));
    refusals().record(key(1), ClosedGate.WRONG_REQUEST_TYPE, NOW.plusSeconds(9));
    var refused =
        new RefusedIssue(key(1), ClosedGate.WRONG_REQUEST_TYPE, NOW, NOW.plusSeconds(9), 3);
    assertEquals(Optional.of(refused), refusals().of(key(1)));
    assertEquals(Map.of(key(1), refused), refusals().among(Set.of(key(1), key(2))));
    assertEquals(List.of(refused), refusals().latest(NOW, 10, null).items());
  }

  @Test
  void every_reason_comes_back() {
    for (var why : ClosedGate.values()) {
      refusals().record(key(why.ordinal() + 1), why, NOW);
      assertEquals(why, refusals().of(key(why.ordinal() + 1)).orElseThrow().why());
      assertEquals(1, refusals().since(TODAY, NOW).get(why));
    }
  }

  @Test
  void an_issue_is_counted_once_for_each_reason() {
    for (var again = 0; again < 3; again++) {
      refusals().record(key(1), ClosedGate.NO_REPORTER, NOW);
      refusals().record(key(2), ClosedGate.NO_REPORTER, NOW);
      refusals().record(key(2), ClosedGate.CANCELLED, NOW);
    }
    assertEquals(
        Map.of(ClosedGate.NO_REPORTER, 2L, ClosedGate.CANCELLED, 1L), refusals().since(TODAY, NOW));
  }

  @Test
  void a_count_is_of_the_day_on_which_the_issue_was_refused_first() {
    refusals().record(key(1), ClosedGate.GONE, days(-31));
    refusals().record(key(2), ClosedGate.GONE, days(-30));
    refusals().record(key(3), ClosedGate.GONE, days(-1));
    refusals().record(key(4), ClosedGate.GONE, NOW);
    refusals().record(key(3), ClosedGate.GONE, NOW);
    assertEquals(Map.of(ClosedGate.GONE, 1L), refusals().since(TODAY, NOW));
    assertEquals(Map.of(ClosedGate.GONE, 2L), refusals().since(TODAY.minusDays(1), NOW));
    assertEquals(Map.of(ClosedGate.GONE, 3L), refusals().since(TODAY.minusDays(30), NOW));
    assertEquals(Map.of(ClosedGate.GONE, 3L), refusals().since(TODAY.minusDays(300), NOW));
  }

  @Test
  void what_has_become_a_request_is_refused_no_more() {
    refusals().record(key(1), ClosedGate.WRONG_REQUEST_TYPE, NOW);
    refusals().forget(key(1));
    refusals().forget(key(2));
    assertEquals(Optional.empty(), refusals().of(key(1)));
    assertEquals(List.of(), refusals().latest(NOW, 10, null).items());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100})
  void pages_go_back_thirty_days_the_latest_first(int limit) {
    for (var day = 0; day <= 32; day++) {
      refusals().record(key(2 * day + 1), ClosedGate.WRONG_PROJECT, days(-day));
      refusals().record(key(2 * day + 2), ClosedGate.WRONG_PROJECT, days(-day).plusMillis(1));
    }
    // what is refused again is the latest again
    refusals().record(key(21), ClosedGate.WRONG_PROJECT, NOW.plusSeconds(1));
    var expected = new ArrayList<IssueKey>(List.of(key(21)));
    for (var day = 0; day <= 30; day++) {
      // thirty days ago to the millisecond is still seen, earlier is not
      expected.add(key(2 * day + 2));
      if (day != 10 && day != 30) {
        expected.add(key(2 * day + 1));
      }
    }
    assertEquals(
        expected,
        walk(limit, from -> refusals().latest(NOW, limit, from)).stream()
            .map(RefusedIssue::issue)
            .toList());
  }

  @Test
  void refusals_at_the_same_time_are_counted_exactly() throws Exception {
    var calls = new ArrayList<Callable<Boolean>>();
    IntStream.range(0, 40)
        .forEach(
            i ->
                calls.add(
                    () -> {
                      refusals().record(key(1 + i % 10), ClosedGate.WRONG_REQUEST_TYPE, NOW);
                      return true;
                    }));
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var call : threads.invokeAll(calls)) {
        call.get();
      }
    }
    assertEquals(Map.of(ClosedGate.WRONG_REQUEST_TYPE, 10L), refusals().since(TODAY, NOW));
    for (var i = 1; i <= 10; i++) {
      assertEquals(4, refusals().of(key(i)).orElseThrow().times());
    }
  }

  private static Instant days(int days) {
    return NOW.plus(Duration.ofDays(days));
  }
}
