package io.aiclearance.testkit.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.testkit.simulation.PlainWorld.Asked;
import java.time.Duration;

/** What people and sweeps do with requests. */
final class DecidingSteps {
  private final Life life;
  private final PlainWorld world;
  private final PlainDeciding rules;
  private final PlainParts parts;
  private final RealDeciding real;

  DecidingSteps(Life life) {
    this.life = life;
    this.world = life.world();
    this.rules = new PlainDeciding(world);
    this.parts = new PlainParts(world);
    this.real = new RealDeciding(life.company());
  }

  void ask() {
    var key = PlainWorld.PROJECT + "-" + (world.asked.size() + 1);
    var who = life.somebody();
    var asked =
        new Asked(
            who,
            life.random().nextInt(4) == 0 ? life.other(who) : null,
            life.pick(world.tools.keySet()),
            life.from(1, life.oneIn(2) ? 14 : 119),
            world.now.plus(Duration.ofDays(life.random().nextInt(3, 20))));
    world.asked.put(key, asked);
    real.ask(key, asked);
    var expected = rules.byItself(key);
    assertEquals(expected, real.byItself(key), () -> "which policy approves " + key);
    life.count(expected.isPresent() ? "by itself" : "asked");
  }

  void approve() {
    if (world.asked.isEmpty()) {
      return;
    }
    var key = life.keyOf(world.asked, asked -> asked.state.equals("pending"));
    var by = life.somebodyWho(name -> parts.takesPart(name, world.request(key).tool));
    var days =
        life.random().nextInt(3) == 0 ? Integer.valueOf(life.random().nextInt(0, 130)) : null;
    var expected = rules.approve(by, key, days);
    assertEquals(
        expected, real.decide(by, key, true, days), () -> by + " approves " + key + " for " + days);
    life.count(expected);
  }

  void deny() {
    if (world.asked.isEmpty()) {
      return;
    }
    var by = life.somebody();
    var key = life.keyOf(world.asked, asked -> asked.state.equals("pending"));
    var expected = rules.deny(by, key);
    assertEquals(expected, real.decide(by, key, false, null), () -> by + " denies " + key);
    life.count(expected);
  }

  void withdraw() {
    if (world.asked.isEmpty()) {
      return;
    }
    var key = life.keyOf(world.asked, asked -> asked.state.equals("pending"));
    var by = life.somebodyWho(name -> name.equals(world.request(key).who));
    var expected = rules.withdraw(by, key);
    assertEquals(expected, real.withdraw(by, key), () -> by + " withdraws " + key);
    life.count("withdrawal " + expected);
  }

  void lapse() {
    real.lapse();
    world.asked.values().stream()
        .filter(asked -> asked.state.equals("pending") && !world.now.isBefore(asked.lapses))
        .forEach(
            asked -> {
              asked.state = "lapsed";
              life.count("lapsed");
            });
  }
}
