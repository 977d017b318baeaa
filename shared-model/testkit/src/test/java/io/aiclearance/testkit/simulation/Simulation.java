package io.aiclearance.testkit.simulation;

import io.aiclearance.testkit.simulation.PlainWorld.Human;
import io.aiclearance.testkit.simulation.PlainWorld.Tool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * One company's life, drawn from a seed: every step happens to the model and to the product, and
 * both must say the same of it.
 */
final class Simulation {
  private final Life life;
  private final PlainWorld world = new PlainWorld();
  private final RealCompany company = new RealCompany(world);
  private final DecidingSteps deciding;
  private final HoldingSteps holding;
  private final ExtendingSteps extending;
  private final LendingSteps lending;
  private final ExceptionSteps exceptions;
  private final GoverningSteps governing;
  private final Invariants invariants = new Invariants(world, company);

  /**
   * @param happened counts what came of the steps, so that a run which tries nothing is seen
   */
  Simulation(long seed, Map<String, Integer> happened) {
    life = new Life(new Random(seed), world, company, happened);
    deciding = new DecidingSteps(life);
    holding = new HoldingSteps(life);
    extending = new ExtendingSteps(life);
    lending = new LendingSteps(life);
    exceptions = new ExceptionSteps(life);
    governing = new GoverningSteps(life);
    for (var name : List.of("ada", "bea", "cid", "dan", "eva", "fay", "gus", "hal")) {
      var human = new Human(name, name + "@example.com");
      human.groups.add(life.pick(List.of("makers", "writers")));
      world.people.put(name, human);
    }
    world.people.put("eva2", new Human("eva2", "eva@example.com"));
    world.people.values().forEach(human -> human.roles.addAll(governing.someRoles()));
    for (var i = 0; i < 4; i++) {
      var tool = new Tool("tool-" + i, i);
      world.tools.put(tool.id, tool);
      company.keepTool(tool);
    }
    PlainWorld.RISKS.forEach(risk -> world.levels.put(risk, governing.someLevel()));
    company.keepLevels();
  }

  void run(int steps) {
    for (var i = 0; i < steps; i++) {
      step();
      invariants.holdAtEveryMoment();
    }
    invariants.holdAtTheEnd();
  }

  private void step() {
    switch (life.random().nextInt(67)) {
      case 0, 1, 2, 3, 4, 5 -> deciding.ask();
      case 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17 -> deciding.approve();
      case 18 -> deciding.deny();
      case 19 -> deciding.withdraw();
      case 20, 21 -> governing.somebodysPartChanges();
      case 22, 23 -> lending.lend();
      case 24 -> lending.takeBack();
      case 25, 26, 58, 59 -> exceptions.ask();
      case 60, 61 -> exceptions.goOn();
      case 27 -> governing.toolChanges();
      case 28, 62 -> governing.levelChanges();
      case 29, 30 -> governing.autoChanges();
      case 31, 32, 33, 34, 35, 36, 37 -> holding.done();
      case 38 -> holding.release();
      case 39 -> holding.revoke();
      case 40, 41, 42, 43 -> extending.ask();
      case 44, 45, 56, 57 -> extending.decide();
      case 46, 47, 48, 49, 50, 51 -> world.now = world.now.plus(Duration.ofHours(life.from(1, 79)));
      case 54, 55 -> holding.untilSomethingEnds();
      case 52, 53 -> world.now = world.now.plus(Duration.ofDays(life.from(5, 49)));
      default -> sweep();
    }
  }

  private void sweep() {
    holding.expire();
    exceptions.expire();
    deciding.lapse();
  }

  static Map<String, Integer> counts() {
    return new TreeMap<>();
  }
}
