package io.aiclearance.testkit;

import static io.aiclearance.testkit.Samples.NOW;
import static io.aiclearance.testkit.Samples.REQUESTER;
import static io.aiclearance.testkit.Samples.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.domain.Revision;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.RequestState;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every implementation of the port that reads requests keeps. */
public abstract class RequestsContract extends StoreContract {
  RequestsContract(TestStore store) {
    super(store);
  }

  @Test
  void what_was_never_written_is_not_found() {
    assertEquals(Optional.empty(), ports().requests().find(key(1)));
    assertEquals(List.of(), ports().requests().inState(RequestState.PENDING, 10, null).items());
    assertEquals(List.of(), ports().requests().by(REQUESTER.account(), 10, null).items());
  }

  @Test
  void every_state_comes_back_as_it_was_written() {
    var number = 1;
    for (var request : Samples.requests(key(1))) {
      var own = Samples.requests(key(number++));
      assertKept(own.get(number - 2));
      assertEquals(request.getClass(), own.get(number - 2).getClass());
    }
  }

  @Test
  void a_state_is_listed_oldest_first_over_all_pages() {
    // written in another order than asked in; some of the same moment
    for (var number : List.of(5, 3, 9, 1, 7, 2, 8, 4, 6, 10)) {
      put(Samples.pending(key(number), REQUESTER, NOW.plusSeconds(number / 2)));
    }
    put(
        new Request.Withdrawn(
            Samples.origin(key(11), REQUESTER, NOW), Optional.empty(), NOW, "", Revision.NEW));
    for (var limit : List.of(1, 3, 5, 10, 50)) {
      var listed =
          walk(limit, from -> ports().requests().inState(RequestState.PENDING, limit, from));
      // AIC-10 sorts as text
      assertEquals(
          List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
          listed.stream().map(RequestsContract::number).toList());
    }
  }

  @Test
  void a_request_is_listed_under_the_state_that_it_has_now() {
    var pending = put(Samples.pending(key(1), REQUESTER, NOW));
    var lapsed =
        put(
            (Request)
                new Request.Lapsed(
                    pending.origin(),
                    java.util.Optional.of(pending.ask()),
                    NOW,
                    pending.revision()));
    var requests = ports().requests();
    assertEquals(List.of(), requests.inState(RequestState.PENDING, 10, null).items());
    assertEquals(List.of(lapsed), requests.inState(RequestState.LAPSED, 10, null).items());
    assertEquals(List.of(lapsed), requests.by(REQUESTER.account(), 10, null).items());
  }

  @Test
  void a_person_sees_their_own_newest_first_and_nobody_elses() {
    for (var number = 1; number <= 9; number++) {
      put(Samples.pending(key(number), REQUESTER, NOW.plusSeconds(number)));
      put(Samples.pending(key(number + 20), person("requester2"), NOW.plusSeconds(number)));
    }
    var own = walk(4, from -> ports().requests().by(REQUESTER.account(), 4, from));
    assertEquals(
        IntStream.rangeClosed(1, 9).mapToObj(i -> 10 - i).toList(),
        own.stream().map(RequestsContract::number).toList());
  }

  @Test
  void what_is_written_between_two_pages_neither_repeats_nor_hides_what_was_there() {
    for (var number = 1; number <= 6; number++) {
      put(Samples.pending(key(number), REQUESTER, NOW.plusSeconds(number)));
    }
    var first = ports().requests().inState(RequestState.PENDING, 3, null);
    put(Samples.pending(key(7), REQUESTER, NOW.plusSeconds(7)));
    var rest =
        walk(
            3,
            from ->
                ports()
                    .requests()
                    .inState(RequestState.PENDING, 3, from == null ? first.next() : from));
    assertEquals(List.of(4, 5, 6, 7), rest.stream().map(RequestsContract::number).toList());
  }

  private static int number(Request request) {
    var key = request.key().value();
    return Integer.parseInt(key.substring(key.indexOf('-') + 1));
  }
}
