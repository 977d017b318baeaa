package io.aiclearance.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.Change;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.Commits;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Transition;
import io.aiclearance.domain.evidence.Actor;
import io.aiclearance.domain.evidence.EventKind;
import io.aiclearance.domain.evidence.Facts;
import io.aiclearance.domain.job.Job;
import io.aiclearance.domain.lifecycle.Lapse;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.RequestState;
import io.aiclearance.testkit.ClearancePorts;
import io.aiclearance.testkit.InMemoryClearance;
import io.aiclearance.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LapsingRequestsTest {
  private static final Instant NOW = Samples.NOW;
  private static final Instant LATER = NOW.plus(Duration.ofDays(30));
  private static final TimeLeft ENOUGH = () -> true;

  private final InMemoryClearance clearance = new InMemoryClearance();
  private final ClearancePorts ports = clearance.ports();

  @Test
  void what_is_past_its_time_lapses_and_nothing_else() {
    received(1, NOW);
    received(2, NOW.plusSeconds(1));
    assertEquals(new Swept(1, 0), sweep().run(LATER, ENOUGH));
    assertEquals(RequestState.LAPSED, state(1));
    assertEquals(RequestState.PENDING, state(2));
  }

  @Test
  void a_run_that_comes_twice_lapses_nothing_twice() {
    received(1, NOW);
    sweep().run(LATER, ENOUGH);
    var said = clearance.waiting();
    assertEquals(new Swept(0, 0), sweep().run(LATER.plusSeconds(1), ENOUGH));
    assertEquals(said, clearance.waiting());
  }

  @Test
  void a_run_that_overlaps_another_leaves_what_that_one_did_as_it_is() {
    received(1, NOW);
    received(2, NOW.plusMillis(1));
    var request = (Request.Undecided) ports.requests().find(key(1)).orElseThrow();
    var overlapped =
        before(
            transition -> {
              ports.commits().commit(Lapse.lapse(request, LATER.plusMillis(3)));
              return transition;
            });
    assertEquals(new Swept(1, 0), overlapped.run(LATER.plusMillis(5), ENOUGH));
    var lapsed =
        assertInstanceOf(Request.Lapsed.class, ports.requests().find(key(1)).orElseThrow());
    assertEquals(LATER.plusMillis(3), lapsed.at());
  }

  @Test
  void a_bad_row_spoils_no_other_and_is_due_still() {
    for (var i = 1; i <= 3; i++) {
      received(i, NOW.plusMillis(i));
    }
    var broken =
        before(
            transition -> {
              if (transition.changes().getFirst().after().ref().id().equals("AIC-1")) {
                throw new IllegalStateException("a bad row");
              }
              return transition;
            });
    assertEquals(new Swept(2, 1), broken.run(LATER.plusSeconds(1), ENOUGH));
    assertEquals(RequestState.PENDING, state(1));
    assertEquals(new Swept(1, 0), sweep().run(LATER.plusSeconds(2), ENOUGH));
  }

  @Test
  void more_than_a_page_lapses_in_one_run() {
    var many = 2 * LapseRequests.PAGE + 1;
    for (var i = 1; i <= many; i++) {
      received(i, NOW);
    }
    assertEquals(new Swept(many, 0), sweep().run(LATER, ENOUGH));
  }

  @Test
  void a_run_that_is_cut_leaves_the_rest_due() {
    for (var i = 1; i <= 5; i++) {
      received(i, NOW);
    }
    var left = new int[] {3};
    assertEquals(new Swept(3, 0), sweep().run(LATER, () -> left[0]-- > 0));
    assertEquals(new Swept(2, 0), sweep().run(LATER, ENOUGH));
  }

  private LapseRequests sweep() {
    return new LapseRequests(ports.requests(), ports.commits());
  }

  /** The sweep, where something happens before each of its commits. */
  private LapseRequests before(UnaryOperator<Transition> happens) {
    return new LapseRequests(
        ports.requests(),
        new Commits() {
          @Override
          public CommitOutcome commit(Transition transition) {
            return ports.commits().commit(happens.apply(transition));
          }

          @Override
          public CommitOutcome remind(Job job, Instant now, Instant nextLook) {
            throw new AssertionError();
          }
        });
  }

  private void received(int number, Instant at) {
    var request = Samples.pending(key(number), Samples.REQUESTER, at);
    var change = Change.to(request, EventKind.REQUEST_RECEIVED, at, Actor.Part.INTAKE, Facts.NONE);
    assertEquals(
        new CommitOutcome.Committed(),
        ports.commits().commit(new Transition(List.of(change), List.of())));
  }

  private RequestState state(int number) {
    return RequestState.of(ports.requests().find(key(number)).orElseThrow());
  }

  private static IssueKey key(int number) {
    return new IssueKey("AIC-" + number);
  }
}
