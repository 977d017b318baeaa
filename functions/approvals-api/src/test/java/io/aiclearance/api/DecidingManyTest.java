package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DecidingManyTest {
  private final Office office = new Office();

  private Reply approveAll(String who, List<String> keys) {
    var list = keys.stream().map(key -> "\"" + key + "\"").collect(Collectors.joining(","));
    return office.post(
        who,
        "/decisions",
        "{\"issueKeys\":[" + list + "],\"outcome\":\"approve\",\"reason\":\"\"}");
  }

  @Test
  void each_key_has_its_own_result_and_a_bad_one_spoils_no_other() {
    office.asks("requester", "github-copilot", "AIC-1");
    office.asks("approver", "github-copilot", "AIC-2");
    office.asks("requester", "claude", "AIC-3");
    office.asks("requester", "github-copilot", "AIC-4");
    office.asks("requester2", "github-copilot", "AIC-5");

    var reply =
        approveAll(
                "approver",
                List.of("AIC-1", "AIC-2", "AIC-3", "AIC-4", "AIC-999", "no key", "AIC-5", "AIC-1"))
            .is(200);

    assertEquals(
        List.of("AIC-1", "AIC-2", "AIC-3", "AIC-4", "AIC-999", "no key", "AIC-5"),
        reply.each("results", "/issueKey"));
    assertEquals(
        List.of(
            "approved", "refused", "stageApproved", "refused", "refused", "refused", "approved"),
        reply.each("results", "/outcome"));
    assertEquals("urn:ai-clearance:problem:forbidden", reply.text("/results/1/problem/type"));
    assertEquals(
        "urn:ai-clearance:problem:open-grant-exists", reply.text("/results/3/problem/type"));
    assertEquals("AIC-1", reply.text("/results/3/problem/grantId"));
    assertEquals("urn:ai-clearance:problem:not-found", reply.text("/results/4/problem/type"));
    assertEquals("urn:ai-clearance:problem:not-found", reply.text("/results/5/problem/type"));
  }

  @Test
  void a_key_for_which_something_breaks_spoils_no_other() {
    office.get("approver", "/me");
    office.asks("requester", "github-copilot", "AIC-1");
    office.asks("requester2", "github-copilot", "AIC-2");
    office.store.next(
        _ -> {
          throw new IllegalStateException("requester@example.com");
        });

    var reply = approveAll("approver", List.of("AIC-1", "AIC-2")).is(200);

    assertEquals(List.of("refused", "approved"), reply.each("results", "/outcome"));
    assertTrue(!reply.response().getBody().contains("@"), "nothing of the failure itself");
  }

  @Test
  void fifty_keys_are_taken_and_fifty_one_are_not() {
    var keys = IntStream.rangeClosed(1, 51).mapToObj(i -> "AIC-" + i).toList();

    approveAll("approver", keys).isProblem(400, "too-many-keys");
    assertEquals(
        50, approveAll("approver", keys.subList(0, 50)).is(200).body().get("results").size());
  }

  @Test
  void five_operations_a_minute_then_the_wait_is_told() {
    for (var i = 0; i < 5; i++) {
      approveAll("approver", List.of("AIC-1")).is(200);
      office.passes(Duration.ofSeconds(2));
    }

    var reply = approveAll("approver", List.of("AIC-1")).isProblem(429, "rate-limited");

    assertEquals("50", reply.header("retry-after"));
    approveAll("approver2", List.of("AIC-1")).is(200);
    office.passes(Duration.ofSeconds(50));
    approveAll("approver", List.of("AIC-1")).is(200);
    approveAll("approver", List.of("AIC-1")).isProblem(429, "rate-limited");
  }

  @Test
  void what_is_refused_before_it_begins_uses_up_nothing() {
    var tooMany = IntStream.rangeClosed(1, 51).mapToObj(i -> "AIC-" + i).toList();
    for (var i = 0; i < 6; i++) {
      approveAll("approver", tooMany).is(400);
      approveAll("requester", List.of("AIC-1")).isProblem(403, "forbidden");
    }

    approveAll("approver", List.of("AIC-1")).is(200);
  }
}
