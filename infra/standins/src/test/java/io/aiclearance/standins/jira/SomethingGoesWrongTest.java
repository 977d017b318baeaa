package io.aiclearance.standins.jira;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SomethingGoesWrongTest {
  private JiraStandIn jira;
  private JiraCaller product;
  private String issue;

  @BeforeEach
  void start() throws Exception {
    jira = JiraStandIn.start(JiraStandInConfig.local(Clock.systemUTC()));
    product = JiraCaller.as("ai-clearance", jira);
    issue = "/rest/api/3/issue/" + JiraCaller.as("requester", jira).ask();
  }

  @AfterEach
  void stop() {
    jira.close();
  }

  @Test
  void a_throttled_call_says_when_to_come_back_and_why() throws Exception {
    jira.answerNext(new Fault.Throttled(Duration.ofSeconds(7), "jira-per-issue-on-write"));

    var throttled = product.get(issue);

    assertEquals(429, throttled.status());
    assertEquals("7", throttled.raw().headers().firstValue("Retry-After").orElseThrow());
    assertEquals(
        "jira-per-issue-on-write",
        throttled.raw().headers().firstValue("RateLimit-Reason").orElseThrow());
    assertEquals(200, product.get(issue).status());
  }

  @Test
  void faults_wait_in_line_for_the_calls_that_they_are_meant_for() throws Exception {
    jira.answerNext(new Fault.ServerError(502), "POST", "/comment");
    jira.answerNext(new Fault.TransitionConflict());

    assertEquals(200, product.get(issue).status());
    assertEquals(502, product.post(issue + "/comment", WebhooksTest.comment("a", false)).status());
    assertEquals(201, product.post(issue + "/comment", WebhooksTest.comment("a", false)).status());
    assertEquals(409, product.post(issue + "/transitions", "{'transition':{'id':'21'}}").status());
    assertEquals(204, product.post(issue + "/transitions", "{'transition':{'id':'21'}}").status());
  }

  @Test
  void a_dropped_call_has_no_effect_and_a_lost_answer_has() throws Exception {
    var comment = WebhooksTest.comment("once", false);

    jira.answerNext(new Fault.ConnectionDropped());
    assertThrows(IOException.class, () -> product.post(issue + "/comment", comment));
    assertEquals(0, product.get(issue + "/comment").json().path("total").asInt());

    jira.answerNext(new Fault.AnswerLost());
    assertThrows(IOException.class, () -> product.post(issue + "/comment", comment));
    assertEquals(1, product.get(issue + "/comment").json().path("total").asInt());
  }

  @Test
  void during_an_outage_nothing_is_answered() throws Exception {
    jira.outage(true);
    assertEquals(503, product.get(issue).status());
    assertEquals(503, product.get("/portal").status());

    jira.outage(false);
    assertEquals(200, product.get(issue).status());
  }

  @Test
  void of_two_transitions_at_the_same_time_one_conflicts() throws Exception {
    jira.behave(Behaviour.USUAL.takingForTransitions(Duration.ofMillis(500)));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var both =
          Stream.of("21", "31")
              .map(
                  id ->
                      threads.submit(
                          () ->
                              product
                                  .post(
                                      issue + "/transitions",
                                      "{'transition':{'id':'%s'}}".formatted(id))
                                  .status()))
              .toList();
      var statuses = new ArrayList<Integer>();
      for (var one : both) {
        statuses.add(one.get());
      }
      Collections.sort(statuses);
      assertEquals(List.of(204, 409), statuses);
    }
  }

  @Test
  void the_twenty_first_write_to_one_issue_within_two_seconds_is_too_many() throws Exception {
    var clock = new AtomicReference<>(Instant.parse("2026-01-05T10:00:00Z"));
    try (var limited =
        JiraStandIn.start(
            JiraStandInConfig.local(new TickingClock(clock))
                .behaving(Behaviour.USUAL.limitingWrites(true)))) {
      var caller = JiraCaller.as("ai-clearance", limited);
      var one = "/rest/api/3/issue/" + JiraCaller.as("requester", limited).ask();
      var other = "/rest/api/3/issue/" + JiraCaller.as("requester", limited).ask();
      for (var i = 0; i < 20; i++) {
        assertEquals(i == 0 ? 201 : 200, caller.put(one + "/properties/p", "1").status());
      }

      var refused = caller.put(one + "/properties/p", "1");

      assertEquals(429, refused.status());
      assertEquals("2", refused.raw().headers().firstValue("Retry-After").orElseThrow());
      assertEquals(
          "jira-per-issue-on-write",
          refused.raw().headers().firstValue("RateLimit-Reason").orElseThrow());
      assertEquals(200, caller.get(one).status());
      assertEquals(201, caller.put(other + "/properties/p", "1").status());
      clock.set(clock.get().plusSeconds(2));
      assertEquals(200, caller.put(one + "/properties/p", "1").status());
    }
  }

  @Test
  void the_hundred_and_first_write_within_half_a_minute_is_too_many() {
    var clock = new AtomicReference<>(Instant.parse("2026-01-05T10:00:00Z"));
    var limits =
        new WriteLimits(
            new Conditions(Behaviour.USUAL.limitingWrites(true)), new TickingClock(clock));
    for (var i = 0; i < 100; i++) {
      assertEquals(Optional.empty(), limits.count("AIC-1"));
      clock.set(clock.get().plusMillis(200));
    }

    assertEquals(Optional.of(Duration.ofSeconds(10)), limits.count("AIC-1"));
    clock.set(clock.get().plusSeconds(10));
    assertEquals(Optional.empty(), limits.count("AIC-1"));
  }

  @Test
  void a_new_issue_is_read_before_it_is_found() throws Exception {
    jira.behave(Behaviour.USUAL.findingNewIssuesAfter(Duration.ofHours(1)));
    var search = "{'jql':'project = AIC','fields':['summary']}";

    assertEquals(200, product.get(issue).status());
    assertEquals(0, product.post("/rest/api/3/search/jql", search).json().path("issues").size());
    jira.behave(Behaviour.USUAL);
    assertEquals(1, product.post("/rest/api/3/search/jql", search).json().path("issues").size());
  }

  @Test
  void what_is_not_a_sound_call_is_refused() throws Exception {
    for (var body : List.of("{", "nonsense", "{} {}")) {
      assertEquals(400, product.post(issue + "/comment", body).status(), body);
    }
    assertEquals(405, product.call("PATCH", issue, "{}").status());
    assertEquals(404, product.get("/rest/api/3/nothing").status());
    assertEquals(400, product.get("/rest/api/3/issue/AIC-1/comment?orderBy=body").status());
  }
}
