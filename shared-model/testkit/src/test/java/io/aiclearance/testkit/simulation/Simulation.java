package io.aiclearance.testkit.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.testkit.simulation.PlainWorld.Asked;
import io.aiclearance.testkit.simulation.PlainWorld.Auto;
import io.aiclearance.testkit.simulation.PlainWorld.Human;
import io.aiclearance.testkit.simulation.PlainWorld.Level;
import io.aiclearance.testkit.simulation.PlainWorld.Loan;
import io.aiclearance.testkit.simulation.PlainWorld.Tool;
import io.aiclearance.testkit.simulation.PlainWorld.Waived;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * One company's life, drawn from a seed: every step happens to the model and to the product, and
 * both must say the same of it.
 */
final class Simulation {
  private static final List<String> ROLES =
      List.of("APPROVER", "SECURITY_REVIEWER", "JIRA_ADMIN", "AUDITOR");
  private static final List<String> RULES =
      List.of(
          "TOOL_IS_REQUESTABLE",
          "DURATION_WITHIN_LIMITS",
          "REQUESTER_DOES_NOT_DECIDE",
          "ONE_PERSON_ONE_STAGE");
  private static final List<String> STATUSES =
      List.of("APPROVED", "APPROVED", "APPROVED", "APPROVED", "RESTRICTED", "BLOCKED", "RETIRED");

  private final Random random;
  private final PlainWorld world = new PlainWorld();
  private final PlainRules rules = new PlainRules(world);
  private final RealCompany company = new RealCompany(world);
  private final Map<String, Integer> happened;
  private int made;

  /**
   * @param happened counts what came of the steps, so that a run which tries nothing is seen
   */
  Simulation(long seed, Map<String, Integer> happened) {
    this.random = new Random(seed);
    this.happened = happened;
    for (var name : List.of("ada", "bea", "cid", "dan", "eva", "fay", "gus", "hal")) {
      var human = new Human(name, name + "@example.com");
      human.groups.add(pick(List.of("makers", "writers")));
      world.people.put(name, human);
    }
    world.people.put("eva2", new Human("eva2", "eva@example.com"));
    world.people.values().forEach(human -> human.roles.addAll(someRoles()));
    for (var i = 0; i < 4; i++) {
      var tool = new Tool("tool-" + i, i);
      world.tools.put(tool.id, tool);
      company.keepTool(tool);
    }
    PlainWorld.RISKS.forEach(risk -> world.levels.put(risk, someLevel()));
    company.keepLevels();
  }

  void run(int steps) {
    for (var i = 0; i < steps; i++) {
      step();
    }
    new Invariants(world, company).hold();
  }

  private void step() {
    switch (random.nextInt(27)) {
      case 0, 1, 2, 3 -> ask();
      case 4, 5, 6, 7, 8, 9, 10 -> approve();
      case 11 -> deny();
      case 12, 13 -> world.now = world.now.plus(Duration.ofHours(random.nextInt(1, 80)));
      case 14, 15 -> somebodysPartChanges();
      case 16 -> lend();
      case 17 -> takeBack();
      case 18 -> waive();
      case 19 -> toolChanges();
      case 20 -> levelChanges();
      case 21 -> autoChanges();
      case 22, 23 -> jobIsDone();
      case 24 -> world.now = world.now.plus(Duration.ofDays(random.nextInt(5, 50)));
      default -> sweep();
    }
  }

  private void ask() {
    var key = PlainWorld.PROJECT + "-" + ++made;
    var who = somebody();
    var asked =
        new Asked(
            who,
            random.nextInt(4) == 0 ? other(who) : null,
            pick(world.tools.keySet()),
            random.nextInt(1, 120),
            world.now.plus(Duration.ofDays(random.nextInt(3, 20))));
    world.asked.put(key, asked);
    company.ask(key, asked);
    var expected = rules.byItself(key);
    assertEquals(expected, company.byItself(key), () -> "which policy approves " + key);
    count(expected.isPresent() ? "by itself" : "asked");
  }

  private void approve() {
    if (world.asked.isEmpty()) {
      return;
    }
    var by = somebody();
    var key = someRequest();
    var days = random.nextInt(3) == 0 ? Integer.valueOf(random.nextInt(0, 130)) : null;
    var expected = rules.approve(by, key, days);
    assertEquals(
        expected,
        company.decide(by, key, true, days),
        () -> by + " approves " + key + " for " + days);
    count(expected);
  }

  private void deny() {
    if (world.asked.isEmpty()) {
      return;
    }
    var by = somebody();
    var key = someRequest();
    var expected = rules.deny(by, key);
    assertEquals(expected, company.decide(by, key, false, null), () -> by + " denies " + key);
    count(expected);
  }

  private void somebodysPartChanges() {
    var human = world.human(somebody());
    human.roles.clear();
    human.roles.addAll(someRoles());
  }

  private void lend() {
    var from = somebody();
    var to = other(from);
    if (world.same(from, to)) {
      return;
    }
    var start = world.now.plus(Duration.ofHours(random.nextInt(-20, 60)));
    var roles = Set.of(pick(ROLES.subList(0, 3)));
    var loan =
        new Loan(
            from,
            to,
            roles,
            random.nextInt(3) == 0 ? pick(world.tools.keySet()) : null,
            start,
            start.plus(Duration.ofHours(random.nextInt(1, 400))));
    var id = "loan-" + ++made;
    world.loans.put(id, loan);
    company.lend(id, loan);
    count("lent");
  }

  private void takeBack() {
    if (!world.loans.isEmpty()) {
      var id = pick(world.loans.keySet());
      var loan = world.loan(id);
      if (!loan.revoked) {
        loan.revoked = true;
        company.lend(id, loan);
      }
    }
  }

  private void waive() {
    var waived =
        new Waived(
            somebody(),
            pick(world.tools.keySet()),
            Set.of(pick(RULES)),
            world.now.plus(Duration.ofHours(random.nextInt(1, 600))));
    var id = "waived-" + ++made;
    world.waived.put(id, waived);
    company.waive(id, waived);
    count("waived");
  }

  private void toolChanges() {
    var tool = world.tool(pick(world.tools.keySet()));
    tool.risk = random.nextInt(4);
    tool.status = pick(STATUSES);
    company.keepTool(tool);
  }

  private void levelChanges() {
    world.levels.put(pick(PlainWorld.RISKS), someLevel());
    company.keepLevels();
  }

  private void autoChanges() {
    var id = "auto-" + random.nextInt(5);
    var before = world.autos.get(id);
    if (before != null && random.nextInt(3) == 0) {
      world.autos.remove(id);
      company.keepAuto(id, before, true);
      return;
    }
    var auto =
        new Auto(
            random.nextBoolean() ? pick(world.tools.keySet()) : null,
            random.nextBoolean(),
            random.nextInt(4) != 0,
            random.nextBoolean() ? Set.of("makers") : Set.of("makers", "writers"),
            random.nextBoolean() ? Integer.valueOf(random.nextInt(10, 120)) : null,
            somebody());
    world.autos.put(id, auto);
    company.keepAuto(id, auto, false);
  }

  private void jobIsDone() {
    if (world.held.isEmpty()) {
      return;
    }
    var key = pick(world.held.keySet());
    var held = world.holding(key);
    company.done(key);
    switch (held.state) {
      case "pending" -> {
        held.state = "active";
        held.end = world.now.plus(Duration.ofDays(held.days));
        count("active");
      }
      case "leaving" -> {
        held.state = "ended";
        count("ended");
      }
      default -> {}
    }
  }

  private void sweep() {
    company.expire();
    company.lapse();
    world.asked.values().stream()
        .filter(asked -> asked.state.equals("pending") && !world.now.isBefore(asked.lapses))
        .forEach(
            asked -> {
              asked.state = "lapsed";
              count("lapsed");
            });
    world.held.values().stream()
        .filter(held -> held.over(world.now))
        .forEach(held -> held.state = "leaving");
  }

  private List<String> someRoles() {
    var roles = new ArrayList<String>();
    ROLES.forEach(
        role -> {
          if (random.nextInt(3) == 0) {
            roles.add(role);
          }
        });
    return roles;
  }

  private Level someLevel() {
    var stages = new LinkedHashMap<String, Integer>();
    stages.put("APPROVER", random.nextInt(4) == 0 ? 2 : 1);
    if (random.nextInt(3) == 0) {
      stages.put("SECURITY_REVIEWER", 1);
    }
    if (random.nextInt(6) == 0) {
      stages.put("JIRA_ADMIN", random.nextInt(4) == 0 ? 2 : 1);
    }
    return new Level(stages, random.nextInt(20, 181), random.nextBoolean());
  }

  private String somebody() {
    return pick(world.people.keySet());
  }

  private String other(String than) {
    return pick(world.people.keySet().stream().filter(name -> !name.equals(than)).toList());
  }

  private String someRequest() {
    var pending =
        world.asked.entrySet().stream()
            .filter(asked -> asked.getValue().state.equals("pending"))
            .map(Map.Entry::getKey)
            .toList();
    return pending.isEmpty() || random.nextInt(10) == 0
        ? pick(world.asked.keySet())
        : pick(pending);
  }

  private <T> T pick(Collection<T> among) {
    return List.copyOf(among).get(random.nextInt(among.size()));
  }

  private void count(String what) {
    happened.merge(what, 1, Integer::sum);
  }

  static Map<String, Integer> counts() {
    return new TreeMap<>();
  }
}
