package io.aiclearance.testkit;

import static io.aiclearance.testkit.GovernanceSamples.END;
import static io.aiclearance.testkit.GovernanceSamples.active;
import static io.aiclearance.testkit.GovernanceSamples.waiver;
import static io.aiclearance.testkit.Samples.COPILOT;
import static io.aiclearance.testkit.Samples.NOW;
import static io.aiclearance.testkit.Samples.REQUESTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.CommitOutcome;
import io.aiclearance.domain.CommitOutcome.Committed;
import io.aiclearance.domain.CommitOutcome.Stale;
import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import io.aiclearance.domain.waiver.AccessException;
import io.aiclearance.domain.waiver.AccessException.Active;
import io.aiclearance.domain.waiver.AccessException.Expired;
import io.aiclearance.domain.waiver.AccessException.Revoked;
import io.aiclearance.domain.waiver.ExceptionState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every implementation of the port to exceptions keeps. */
public abstract class ExceptionsContract extends StoreContract {
  ExceptionsContract(TestStore store) {
    super(store);
  }

  private static final int MOST = 100;

  @Test
  void nothing_is_there_until_somebody_has_asked() {
    var exceptions = ports().exceptions();
    assertEquals(Optional.empty(), exceptions.find(new ExceptionId("x")));
    assertEquals(List.of(), exceptions.about(REQUESTER.account(), COPILOT.id()));
    assertEquals(List.of(), exceptions.inState(ExceptionState.ASKED, 10, null).items());
    assertEquals(List.of(), exceptions.overdue(END, 10));
    assertEquals(Set.of(), exceptions.placesTaken(RiskLevel.LOW, MOST));
    assertEquals(Set.of(), exceptions.placesTaken(RiskLevel.LOW, 0));
  }

  @Test
  void an_exception_comes_back_in_each_of_its_states() {
    var number = 0;
    for (var kind : GovernanceSamples.exceptions("x")) {
      var exception = GovernanceSamples.exceptions("x" + number).get(number++);
      assertEquals(kind.getClass(), exception.getClass());
      assertKept(exception);
      if (exception instanceof Active active) {
        put(new Expired(active.waiver(), END, active.place(), stored(active).revision()));
      }
    }
  }

  @Test
  void only_an_active_one_is_found_by_what_it_is_about_and_by_its_end() {
    for (var sample : GovernanceSamples.exceptions("x")) {
      if (sample instanceof AccessException.Over over && !(over instanceof Expired)) {
        continue;
      }
      var revision =
          ports()
              .exceptions()
              .find(sample.id())
              .map(AccessException::revision)
              .orElse(Revision.NEW);
      var stored = put(Revised.on(revision, sample));
      var expected = stored instanceof Active ? List.of(stored) : List.of();
      assertEquals(expected, ports().exceptions().about(REQUESTER.account(), COPILOT.id()));
      assertEquals(expected, ports().exceptions().overdue(END, 10));
      assertEquals(List.of(), ports().exceptions().overdue(END.minusNanos(1), 10));
    }
  }

  @Test
  void another_persons_and_another_tools_are_not_found() {
    put(active(waiver("x", RiskLevel.LOW), 1));
    var exceptions = ports().exceptions();
    assertEquals(List.of(), exceptions.about(new AccountId("acc-other"), COPILOT.id()));
    assertEquals(List.of(), exceptions.about(REQUESTER.account(), new ToolId("claude")));
    assertEquals(1, exceptions.about(REQUESTER.account(), COPILOT.id()).size());
  }

  @Test
  void those_in_a_state_are_listed_newest_first_in_pages() {
    var ids = new ArrayList<String>();
    for (var i = 10; i < 17; i++) {
      put(new AccessException.Asked(waiver("x" + i, RiskLevel.LOW), Revision.NEW));
      ids.addFirst("x" + i);
    }
    var listed =
        walk(3, from -> ports().exceptions().inState(ExceptionState.ASKED, 3, from)).stream()
            .map(e -> e.id().value())
            .toList();
    assertEquals(ids, listed);
  }

  @Test
  void an_active_one_has_its_place_until_it_is_over() {
    var asked = put((AccessException) asked("x", RiskLevel.HIGH));
    assertEquals(Set.of(), places());
    var active = put(Revised.on(asked.revision(), active(asked.waiver(), 3)));
    assertEquals(Set.of(3), places());
    assertEquals(Set.of(), ports().exceptions().placesTaken(RiskLevel.HIGH, 2));
    assertEquals(Set.of(), ports().exceptions().placesTaken(RiskLevel.LOW, MOST));
    var reviewed = put(Revised.on(active.revision(), active(asked.waiver(), 3)));
    assertEquals(Set.of(3), places());
    put(new Revoked(asked.waiver(), REQUESTER, NOW, "", 3, reviewed.revision()));
    assertEquals(Set.of(), places());
  }

  @Test
  void a_place_that_somebody_has_is_lost_and_nothing_is_written() {
    put(active(waiver("x", RiskLevel.HIGH), 1));
    var late = put((AccessException) asked("y", RiskLevel.HIGH));
    var taking = Revised.on(late.revision(), active(late.waiver(), 1));
    assertEquals(new Stale(), ports().commits().commit(to(taking)));
    assertEquals(Optional.of(late), ports().exceptions().find(late.id()));
    put(Revised.on(late.revision(), active(late.waiver(), 2)));
    put(active(waiver("z", RiskLevel.LOW), 1));
    assertEquals(Set.of(1, 2), places());
  }

  @Test
  void nobody_gives_back_a_place_that_another_has() {
    put(active(waiver("x", RiskLevel.HIGH), 1));
    var other = put(active(waiver("y", RiskLevel.HIGH), 2));
    var wrong = new Expired(other.waiver(), END, 1, other.revision());
    assertEquals(new Stale(), ports().commits().commit(to(wrong)));
    assertEquals(Set.of(1, 2), places());
  }

  @Test
  void of_those_that_take_the_same_place_at_once_one_gets_it() throws Exception {
    var racers = new ArrayList<Callable<CommitOutcome>>();
    for (var i = 0; i < 8; i++) {
      var asked = put((AccessException) asked("x" + i, RiskLevel.CRITICAL));
      var taking = Revised.on(asked.revision(), active(asked.waiver(), 1));
      racers.add(() -> ports().commits().commit(to(taking)));
    }
    var outcomes = Races.all(racers);
    assertEquals(1, Collections.frequency(outcomes, new Committed()), outcomes::toString);
    assertEquals(7, Collections.frequency(outcomes, new Stale()), outcomes::toString);
    assertEquals(Set.of(1), ports().exceptions().placesTaken(RiskLevel.CRITICAL, MOST));
    assertEquals(1, ports().exceptions().inState(ExceptionState.ACTIVE, 10, null).items().size());
  }

  @Test
  void places_are_exact_however_many_come_and_go_at_once() throws Exception {
    var racers = new ArrayList<Callable<CommitOutcome>>();
    for (var i = 0; i < 12; i++) {
      var id = "x" + i;
      var place = i % 3 + 1;
      racers.add(
          () -> {
            var taken = ports().commits().commit(to(active(waiver(id, RiskLevel.HIGH), place)));
            if (taken instanceof Committed && place == 3) {
              var stored = ports().exceptions().find(new ExceptionId(id)).orElseThrow();
              return ports()
                  .commits()
                  .commit(to(new Expired(stored.waiver(), END, place, stored.revision())));
            }
            return taken;
          });
    }
    Races.all(racers);
    var held =
        ports().exceptions().inState(ExceptionState.ACTIVE, 100, null).items().stream()
            .map(active -> ((Active) active).place())
            .toList();
    assertEquals(List.of(1, 2), held.stream().sorted().toList());
    assertEquals(Set.copyOf(held), places());
  }

  private static AccessException.Asked asked(String id, RiskLevel risk) {
    return new AccessException.Asked(waiver(id, risk), Revision.NEW);
  }

  private AccessException stored(AccessException exception) {
    return ports().exceptions().find(exception.id()).orElseThrow();
  }

  private Set<Integer> places() {
    return ports().exceptions().placesTaken(RiskLevel.HIGH, MOST);
  }
}
