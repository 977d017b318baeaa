package io.aiclearance.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever may not see a thing learns nothing about it; whoever may see but not act gets 403. */
final class OtherPeoplesThingsTest {
  private static final String YES = "{\"outcome\":\"approve\",\"reason\":\"\"}";

  private final Office office = new Office();

  @BeforeEach
  void the_requester_asked() {
    office.asks("requester", "chatgpt-enterprise", "AIC-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AIC-1", "AIC-2", "aic-1", "AIC-0", "..", "%2E%2E", "AIC-1.1"})
  void another_persons_request_is_as_unknown_as_one_that_is_not_there(String key) {
    var reply = office.get("requester2", "/requests/{issueKey}", "issueKey", key);

    assertEquals(
        office.get("requester2", "/requests/{issueKey}", "issueKey", "AIC-999").body(),
        reply.body());
    reply.isProblem(404, "not-found");
  }

  @Test
  void and_nothing_can_be_learnt_by_deciding_it_not_even_from_how_a_body_is_refused() {
    office.decide("requester2", "AIC-1", YES).isProblem(404, "not-found");
    office.decide("requester2", "AIC-1", "{").isProblem(404, "not-found");
    office.decide("requester2", "AIC-2", "{").isProblem(404, "not-found");
  }

  @Test
  void ones_own_request_is_seen_but_not_decided() {
    office.get("requester", "/requests/{issueKey}", "issueKey", "AIC-1").is(200);
    office.decide("requester", "AIC-1", YES).isProblem(403, "forbidden");
  }

  @Test
  void an_auditor_sees_and_does_not_act() {
    office.approve("approver", "AIC-1").is(200);

    office.get("auditor", "/requests/{issueKey}", "issueKey", "AIC-1").is(200);
    office.get("auditor", "/requests").is(200);
    office.get("auditor", "/grants").is(200);
    office.get("auditor", "/tasks").is(200);
    office.decide("auditor", "AIC-1", YES).isProblem(403, "forbidden");
    office
        .post("auditor", "/tasks/{jobId}/completion", "{}", "jobId", "AIC-1.1")
        .isProblem(403, "forbidden");
  }

  @Test
  void authorization_comes_before_state() {
    office.approve("approver", "AIC-1").is(200);

    office.decide("auditor", "AIC-1", YES).isProblem(403, "forbidden");
    office.decide("requester", "AIC-1", YES).isProblem(403, "forbidden");
    office.decide("requester2", "AIC-1", YES).isProblem(404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/requests", "/grants", "/tasks", "/evidence"})
  void lists_of_everybodys_are_for_those_who_oversee(String list) {
    office.get("requester", list).isProblem(403, "forbidden");
    office.get("approver", list).is(200);
  }

  @Test
  void ones_own_lists_hold_ones_own_alone() {
    office.asks("requester2", "chatgpt-enterprise", "AIC-2");
    office.approve("approver", "AIC-1").is(200);
    office.approve("approver", "AIC-2").is(200);

    assertEquals(
        List.of("AIC-1"), office.get("requester", "/me/requests").each("items", "/issueKey"));
    assertEquals(List.of("AIC-2"), office.get("requester2", "/me/grants").each("items", "/id"));
    assertEquals(List.of(), office.get("approver", "/me/grants").each("items", "/id"));
  }

  @Test
  void those_who_only_ask_see_the_tools_that_they_can_ask_for() {
    assertEquals(
        List.of("chatgpt-enterprise", "claude", "github-copilot"),
        office.get("requester", "/tools").is(200).each("items", "/id"));
    assertEquals(4, office.get("approver", "/tools").is(200).body().get("items").size());
  }
}
