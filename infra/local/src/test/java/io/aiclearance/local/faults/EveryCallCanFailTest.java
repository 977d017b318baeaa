package io.aiclearance.local.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aiclearance.local.Levers;
import io.aiclearance.standins.faults.Call;
import io.aiclearance.standins.faults.Effect;
import io.aiclearance.standins.faults.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Breaks every call of every operation in every way, redelivers until all is quiet, and checks the
 * invariants.
 *
 * <p>{@code -Dfaults=all} does all of it, {@code -Dfaults=okta:11} one step of one flow, {@code
 * -Dfaults=portal,backfill} some flows; the build breaks every eighth call, in ways that take
 * turns.
 */
class EveryCallCanFailTest {
  private static final Set<String> WANTED =
      Arrays.stream(System.getProperty("faults", "").split(",", -1))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toSet());
  private static final boolean ALL = !WANTED.isEmpty();
  private static final int SHORT = 8;

  /** What an undisturbed walk leaves behind, which every disturbed one must leave too. */
  private record Ending(String comments, String status) {}

  private int cases;
  private int broken;
  private int turn;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Integer> byFault = new TreeMap<>();
  private final List<String> violations = new ArrayList<>();

  @Test
  void every_call_of_every_operation_can_fail_in_every_way() throws Exception {
    try (var world = new World()) {
      var invariants = new Invariants(new Levers(world.system));
      for (var flow : Flow.values()) {
        enumerate(world, invariants, flow);
      }
    }
    System.out.printf(
        "fault enumeration (%s): %d calls known, %d cases, %d calls broken %s, %d violations%n",
        ALL ? "every call x every fault" : "every eighth call, faults in turn",
        seen.size(),
        cases,
        broken,
        byFault,
        violations.size());
    assertTrue(broken > 5, "the enumeration broke too few calls to mean anything: " + broken);
    assertEquals(List.of(), violations);
    assertTrue(Reached.changing().size() > 30, "the contract's operations were not seen");
    assertEquals(List.of(), Reached.missing(), "operations that are in no walk");
  }

  private void enumerate(World world, Invariants invariants, Flow flow) throws Exception {
    var name = flow.word();
    var calls = new ArrayList<List<Call>>();
    var undisturbed = walk(world, flow, -1, 0, null, calls);
    record(flow.violations(invariants, undisturbed), name + " undisturbed");
    var undisturbedSteps = flow.steps(undisturbed).stream().map(Walk.Named::name).toList();
    var ending = new Ending(undisturbed.comments(), undisturbed.status());
    for (var step = 0; step < calls.size(); step++) {
      if (ALL && Collections.disjoint(WANTED, Set.of("all", name, name + ":" + step))) {
        continue;
      }
      for (var k = 1; k <= calls.get(step).size(); k++) {
        if (!seen.add(nameOf(undisturbedSteps.get(step), calls.get(step), k))) {
          continue;
        }
        for (var fault : faults(calls.get(step).get(k - 1))) {
          var disturbed = walk(world, flow, step, k, fault, new ArrayList<>());
          var what =
              "%s, step %d, call %s, %s".formatted(name, step, calls.get(step).get(k - 1), fault);
          record(flow.violations(invariants, disturbed), what);
          var now = new Ending(disturbed.comments(), disturbed.status());
          if (!now.equals(ending)) {
            violations.add(what + ": " + now + " instead of " + ending);
          }
        }
      }
      if (!ALL && step % 4 != 0) {
        continue;
      }
      cases++;
      var twice = walkTwice(world, flow, step);
      record(flow.violations(invariants, twice), "%s, step %d twice".formatted(name, step));
    }
  }

  /** The n-th call of its kind in an operation is the same call wherever the operation occurs. */
  private static String nameOf(String step, List<Call> calls, int k) {
    var operation = calls.get(k - 1).part() + " " + calls.get(k - 1).operation();
    var nth =
        calls.subList(0, k).stream()
            .filter(call -> (call.part() + " " + call.operation()).equals(operation))
            .count();
    return step + ": " + operation + " " + nth;
  }

  private List<Fault> faults(Call call) {
    var possible = new ArrayList<>(List.of(Fault.values()));
    if (!call.operation().equals("TransactWriteItems")) {
      possible.remove(Fault.TRANSACTION_CONFLICT);
    }
    if (ALL) {
      return possible;
    }
    turn++;
    return turn % SHORT == 0 ? List.of(possible.get(turn / SHORT % possible.size())) : List.of();
  }

  private void record(List<String> wrongs, String what) {
    wrongs.forEach(wrong -> violations.add(what + ": " + wrong));
  }

  /** Walks a new request through; breaks one call of one step. */
  private Walk walk(
      World world,
      Flow flow,
      int brokenStep,
      int k,
      @org.jspecify.annotations.Nullable Fault fault,
      List<List<Call>> calls)
      throws Exception {
    var walk = flow.begin(world);
    var steps = flow.steps(walk);
    for (var step = 0; step < steps.size(); step++) {
      if (step == brokenStep && fault != null) {
        world.plan.arm(k, fault);
      } else {
        world.plan.disarm();
      }
      var done = steps.get(step).step().run();
      calls.add(world.plan.calls());
      if (step == brokenStep && fault != null) {
        count(world, fault);
        world.plan.disarm();
        walk.untilQuiet();
        if (!done) {
          again(steps.get(step));
        }
      }
    }
    world.plan.disarm();
    walk.untilQuiet();
    return walk;
  }

  private void count(World world, Fault fault) {
    cases++;
    if (world.plan.firedAt().filter(c -> c.effect() != Effect.FAULT_NOT_APPLICABLE).isPresent()) {
      broken++;
      byFault.merge(World.word(fault), 1, Integer::sum);
    }
  }

  /** Whoever was told no, or nothing, tries again: Jira does, and so do people. */
  private static void again(Walk.Named step) throws Exception {
    for (var attempt = 0; attempt < 5; attempt++) {
      if (step.step().run()) {
        return;
      }
    }
    // queues redeliver by themselves; only people and Jira are told whether it went well
  }

  private Walk walkTwice(World world, Flow flow, int repeated) throws Exception {
    var walk = flow.begin(world);
    world.plan.disarm();
    var steps = flow.steps(walk);
    for (var step = 0; step < steps.size(); step++) {
      steps.get(step).step().run();
      if (step == repeated) {
        steps.get(step).step().run();
      }
    }
    walk.untilQuiet();
    return walk;
  }
}
