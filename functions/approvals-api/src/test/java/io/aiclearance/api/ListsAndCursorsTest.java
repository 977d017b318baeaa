package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ListsAndCursorsTest {
  private final Office office = new Office();

  @BeforeEach
  void seven_requests_wait() {
    for (var i = 1; i <= 7; i++) {
      office.asks("requester", "claude", "AIC-" + i);
      office.passes(Duration.ofMinutes(1));
    }
  }

  private static List<String> keys(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(i -> "AIC-" + i).toList();
  }

  @Test
  void pages_follow_each_other_to_the_end() {
    var seen = new ArrayList<String>();
    var reply = office.get("approver", "/requests", "limit", "3").is(200);
    seen.addAll(reply.each("items", "/issueKey"));
    while (reply.body().has("nextCursor")) {
      reply =
          office
              .get("approver", "/requests", "limit", "3", "cursor", reply.text("/nextCursor"))
              .is(200);
      seen.addAll(reply.each("items", "/issueKey"));
    }

    assertEquals(keys(1, 7), seen);
  }

  @Test
  void a_persons_own_come_newest_first() {
    assertEquals(
        keys(1, 7).reversed(), office.get("requester", "/me/requests").each("items", "/issueKey"));
  }

  @Test
  void a_status_narrows_the_list_down() {
    office.deny("approver", "AIC-3", "No.").is(200);

    assertEquals(
        List.of("AIC-3"),
        office.get("approver", "/requests", "status", "denied").each("items", "/issueKey"));
    assertEquals(6, office.get("approver", "/requests").body().get("items").size());
  }

  @Test
  void a_cursor_is_good_for_its_list_filter_and_person_alone() {
    var cursor = office.get("approver", "/requests", "limit", "3").text("/nextCursor");

    office.get("approver", "/requests", "cursor", cursor).is(200);
    office.get("approver2", "/requests", "cursor", cursor).isProblem(400, "invalid-request");
    office
        .get("approver", "/requests", "cursor", cursor, "status", "denied")
        .isProblem(400, "invalid-request");
    office.get("approver", "/grants", "cursor", cursor).isProblem(400, "invalid-request");
    office.get("approver", "/me/requests", "cursor", cursor).isProblem(400, "invalid-request");
  }

  @Test
  void no_bit_of_a_cursor_can_be_changed() {
    var cursor = office.get("approver", "/requests", "limit", "3").text("/nextCursor");
    for (var i = 0; i < cursor.length() - 1; i++) {
      var other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      office
          .get(
              "approver",
              "/requests",
              "cursor",
              cursor.substring(0, i) + other + cursor.substring(i + 1))
          .isProblem(400, "invalid-request");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "!!!", "AAAA", "%00", "😀"})
  void what_never_was_a_cursor_is_refused(String cursor) {
    var reply =
        office.get("approver", "/requests", "cursor", cursor).isProblem(400, "invalid-request");

    assertEquals("cursor", reply.text("/errors/0/pointer"));
  }

  @ParameterizedTest
  @CsvSource({
    "limit,0",
    "limit,101",
    "limit,-1",
    "limit,1e1",
    "limit,99999999999",
    "limit,''",
    "status,PENDING",
    "status,'pending,denied'",
    "status,''",
    "stat,pending",
  })
  void a_query_that_is_not_understood_is_refused(String name, String value) {
    var reply = office.get("approver", "/requests", name, value);

    reply.isProblem(400, "invalid-request");
    assertTrue(reply.body().get("errors").size() == 1, "one error");
  }

  @Test
  void tools_are_paged_too() {
    var first = office.get("requester", "/tools", "limit", "2").is(200);
    var second =
        office.get("requester", "/tools", "limit", "2", "cursor", first.text("/nextCursor"));

    assertEquals(List.of("chatgpt-enterprise", "claude"), first.each("items", "/id"));
    assertEquals(List.of("github-copilot"), second.is(200).each("items", "/id"));
    assertTrue(!second.body().has("nextCursor"), "the end");
  }
}
