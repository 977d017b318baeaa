package io.aiclearance.intake;

import static io.aiclearance.intake.Memory.KEY;
import static io.aiclearance.intake.Memory.NOW;
import static io.aiclearance.intake.Memory.Says.EVERYTHING;
import static io.aiclearance.intake.Memory.Says.NOTHING;
import static io.aiclearance.intake.Policies.engineers;
import static io.aiclearance.intake.Policies.policy;
import static io.aiclearance.intake.Policies.retired;
import static io.aiclearance.intake.Policies.switchedOff;
import static io.aiclearance.intake.Policies.writtenBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.OutboxMessage.ApplyPolicy;
import io.aiclearance.domain.request.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What evidence says of the approval policies when a request becomes pending (R4.3). */
class WhatPoliciesMakeOfARequestTest {
  private final Memory memory = new Memory();

  @Test
  void where_there_is_no_policy_nothing_is_asked_and_nothing_is_said() {
    receive();
    assertEquals(Map.of(), policies());
    assertEquals(List.of(), memory.groupsAsked);
    assertEquals(List.of(), asked());
  }

  @Test
  void a_policy_that_approves_is_asked_to_in_the_same_commit() {
    memory.save(engineers());
    memory.groups("engineers", "others");
    receive();
    assertEquals(Map.of("policy.engineers", "v1: All that it asks for holds."), policies());
    assertEquals(List.of(new AccountId("acc-requester")), memory.groupsAsked);
    assertEquals(List.of(new ApplyPolicy(KEY, NOW)), asked());
    assertInstanceOf(Request.Pending.class, memory.request().orElseThrow());
  }

  @Test
  void a_request_that_is_completed_later_is_looked_at_then() {
    memory.save(engineers());
    memory.groups("engineers");
    memory.says(NOTHING);
    memory.announced(OpenRequest.WAITS.size() + 1);
    assertEquals(Map.of(), policies());
    receive();
    assertEquals(List.of("policy.engineers"), List.copyOf(policies().keySet()));
    assertEquals(List.of(new ApplyPolicy(KEY, NOW)), asked());
  }

  @Test
  void what_stands_against_it_is_said() {
    memory.save(policy("too-short", null, null, 7));
    memory.groups("others");
    receive();
    assertEquals(
        Map.of(
            "policy.too-short",
            "v1: The requester is in none of its groups. It approves up to 7 days, and 14"
                + " are asked for."),
        policies());
    assertEquals(List.of(), asked());
  }

  @Test
  void every_policy_for_the_project_and_the_tool_is_said_and_none_for_another() {
    memory.save(engineers());
    memory.save(switchedOff(policy("copilot", null, "github-copilot", null)));
    memory.save(policy("claude", null, "claude", null));
    memory.save(policy("elsewhere", "OPS", null, null));
    memory.save(retired(policy("old", null, "github-copilot", null)));
    memory.groups("engineers");
    receive();
    assertEquals(
        Map.of(
            "policy.copilot", "v1: It is not set to approve: people decide.",
            "policy.engineers", "v1: The policy copilot is more specific, and counts instead."),
        policies());
    assertEquals(List.of(), asked());
  }

  @Test
  void jira_is_not_asked_for_groups_that_no_policy_wants_to_know() {
    memory.save(switchedOff(engineers()));
    memory.save(policy("claude", null, "claude", null));
    receive();
    assertEquals(List.of(), memory.groupsAsked);
    assertEquals(List.of("policy.engineers"), List.copyOf(policies().keySet()));
  }

  @Test
  void while_jira_does_not_say_the_groups_the_announcement_comes_again() {
    memory.save(engineers());
    memory.groupsAreNotSaid();
    memory.says(EVERYTHING);
    assertEquals(new OpenRequest.NotNow("Jira is away.", null), memory.announced(4));
    assertEquals(Optional.empty(), memory.request());
    memory.groups("engineers");
    receive();
    assertEquals(List.of(new ApplyPolicy(KEY, NOW)), asked());
  }

  @Test
  void whoever_wrote_it_is_not_approved_by_it() {
    memory.save(writtenBy("acc-requester", engineers()));
    memory.groups("engineers");
    receive();
    assertEquals(List.of(), asked());
  }

  @Test
  void what_is_pending_already_is_not_looked_at_again() {
    memory.save(engineers());
    memory.groups("engineers");
    receive();
    memory.announced(1);
    assertEquals(1, memory.groupsAsked.size());
    assertEquals(1, asked().size());
  }

  private void receive() {
    memory.says(EVERYTHING);
    assertEquals(new OpenRequest.Recorded(), memory.announced(4));
  }

  private Map<String, String> policies() {
    var facts = new TreeMap<>(memory.facts());
    facts.keySet().removeIf(name -> !name.startsWith("policy."));
    return facts;
  }

  private List<ApplyPolicy> asked() {
    return memory.told().stream()
        .filter(ApplyPolicy.class::isInstance)
        .map(ApplyPolicy.class::cast)
        .toList();
  }
}
