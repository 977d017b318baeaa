package io.aiclearance.testkit.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

/** What people and sweeps do with access that was given. */
final class HoldingSteps {
  private final Life life;
  private final PlainWorld world;
  private final PlainHolding rules;
  private final PlainParts parts;
  private final RealHolding real;

  HoldingSteps(Life life) {
    this.life = life;
    this.world = life.world();
    this.rules = new PlainHolding(world);
    this.parts = new PlainParts(world);
    this.real = new RealHolding(life.company());
  }

  void done() {
    if (!world.held.isEmpty()) {
      var key = life.keyOf(world.held, held -> !held.state.equals("active") && held.open());
      real.done(key);
      life.count(rules.done(key));
    }
  }

  void release() {
    if (!world.held.isEmpty()) {
      var key = life.keyOf(world.held, held -> !held.state.equals("leaving") && held.open());
      var by = life.somebodyWho(name -> name.equals(world.holding(key).who));
      var expected = rules.release(by, key);
      assertEquals(expected, real.release(by, key), () -> by + " releases " + key);
      life.count("release " + expected);
    }
  }

  void revoke() {
    if (!world.held.isEmpty()) {
      var key = life.keyOf(world.held, held -> !held.state.equals("leaving") && held.open());
      var by = life.somebodyWho(name -> parts.takesPart(name, world.holding(key).tool));
      var reason = life.oneIn(10) ? " " : "Not needed.";
      var expected = rules.revoke(by, key, reason);
      assertEquals(expected, real.revoke(by, key, reason), () -> by + " revokes " + key);
      life.count("revocation " + expected);
    }
  }

  /** Around an end most is to be told apart: just before it, in the days after, and long after. */
  void untilSomethingEnds() {
    var active = world.held.values().stream().filter(held -> held.access(world.now)).toList();
    if (!active.isEmpty()) {
      var end = life.pick(active).lastMoment();
      world.now = Life.later(world.now, end.plus(Duration.ofHours(life.from(-1, 24 * 8))));
    }
  }

  void expire() {
    real.expire();
    rules.expire();
  }
}
