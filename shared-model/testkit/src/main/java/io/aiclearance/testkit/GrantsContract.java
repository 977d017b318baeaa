package io.aiclearance.testkit;

import static io.aiclearance.testkit.Samples.COPILOT;
import static io.aiclearance.testkit.Samples.NOW;
import static io.aiclearance.testkit.Samples.REQUESTER;
import static io.aiclearance.testkit.Samples.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.JobId;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.grant.Grant;
import io.aiclearance.domain.grant.GrantState;
import io.aiclearance.domain.grant.Term;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every implementation of the port that reads grants keeps. */
public abstract class GrantsContract extends StoreContract {
  GrantsContract(TestStore store) {
    super(store);
  }

  @Test
  void what_was_never_written_is_not_found() {
    assertEquals(Optional.empty(), ports().grants().find(new GrantId("AIC-1")));
    assertEquals(Optional.empty(), ports().grants().openFor(REQUESTER.account(), COPILOT.id()));
    assertEquals(List.of(), ports().grants().inState(GrantState.ACTIVE, 10, null).items());
    assertEquals(List.of(), ports().grants().overdue(NOW.plusSeconds(99_999_999), 10));
  }

  @Test
  void every_state_comes_back_as_it_was_written() {
    var states = Samples.grants(key(1));
    for (var i = 0; i < states.size(); i++) {
      // each one of another person, since only one may be open
      var what = Samples.entitlement(key(i + 1), person("holder" + i), COPILOT.id(), NOW);
      assertKept(With.entitlement(what, states.get(i)));
    }
  }

  @Test
  void a_state_and_a_persons_own_are_listed_newest_first_over_all_pages() {
    for (var number = 1; number <= 9; number++) {
      var tool = new ToolId("tool-" + number);
      put(active(number, tool, NOW.plusSeconds(60)));
    }
    put(Samples.pendingProvision(key(10), person("requester2"), COPILOT.id()));
    var wanted = IntStream.rangeClosed(1, 9).mapToObj(i -> "AIC-" + (10 - i)).toList();
    for (var limit : List.of(1, 4, 9, 50)) {
      assertEquals(
          wanted, ids(walk(limit, p -> ports().grants().inState(GrantState.ACTIVE, limit, p))));
      assertEquals(
          wanted, ids(walk(limit, p -> ports().grants().of(REQUESTER.account(), limit, p))));
    }
  }

  @Test
  void a_grant_is_overdue_from_its_very_end_on() {
    var end = NOW.plusSeconds(60);
    var grant = put((Grant) active(1, COPILOT.id(), end));
    assertEquals(List.of(), ports().grants().overdue(end.minusNanos(1), 10));
    assertEquals(List.of(grant), ports().grants().overdue(end, 10));
    assertEquals(List.of(grant), ports().grants().overdue(end.plusSeconds(9999), 10));
  }

  @Test
  void only_active_grants_are_overdue_so_that_each_expires_once() {
    var active = put((Grant) active(1, COPILOT.id(), NOW.plusSeconds(60)));
    put(Revised.on(active.revision(), Samples.grants(key(1)).get(2)));
    put(Samples.pendingProvision(key(2), person("requester2"), COPILOT.id()));
    assertEquals(List.of(), ports().grants().overdue(NOW.plusSeconds(99_999_999), 10));
  }

  @Test
  void the_earliest_of_many_come_first_wherever_they_are_kept() {
    for (var number = 1; number <= 30; number++) {
      // 7 is coprime to 30: every second once, in another order
      var end = NOW.plusSeconds(1 + (number * 7) % 30);
      put(active(number, new ToolId("tool-" + number), end));
    }
    var sweep = ports().grants().overdue(NOW.plusSeconds(20), 12);
    var ends = sweep.stream().map(grant -> grant.term().endsAt()).toList();
    assertEquals(IntStream.rangeClosed(1, 12).mapToObj(NOW::plusSeconds).toList(), ends);
    assertEquals(20, ports().grants().overdue(NOW.plusSeconds(20), 100).size());
  }

  private static Grant.Active active(int number, ToolId tool, Instant end) {
    var what = Samples.entitlement(key(number), REQUESTER, tool, NOW.plusSeconds(number));
    return new Grant.Active(what, new Term(NOW, end), new JobId(what.id(), 1), Revision.NEW);
  }

  private static List<String> ids(List<Grant> grants) {
    return grants.stream().map(Grant::id).map(GrantId::request).map(IssueKey::value).toList();
  }
}
