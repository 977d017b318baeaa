package io.aiclearance.testkit.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Asking for more days of access, and what a second person says to it. */
final class ExtendingSteps {
  private final Life life;
  private final PlainWorld world;
  private final PlainExtending rules;
  private final PlainParts parts;
  private final RealExtending real;

  ExtendingSteps(Life life) {
    this.life = life;
    this.world = life.world();
    this.rules = new PlainExtending(world);
    this.parts = new PlainParts(world);
    this.real = new RealExtending(life.company());
  }

  void ask() {
    if (world.held.isEmpty()) {
      return;
    }
    var ended =
        world.held.values().stream().anyMatch(held -> held.endedNoLongerAgoThan(8, world.now));
    var key =
        life.keyOf(
            world.held,
            held -> ended ? held.endedNoLongerAgoThan(8, world.now) : held.access(world.now));
    var held = world.holding(key);
    var by = life.somebodyWho(name -> rules.mayAsk(name, held.tool) && !name.equals(held.who));
    var days = life.from(0, life.oneIn(4) ? 170 : 20);
    var reason = life.oneIn(20) ? "" : "It goes on.";
    var expected = rules.ask(by, key, days, reason);
    assertEquals(
        expected,
        real.ask(by, key, days, reason),
        () -> by + " asks for " + days + " more days of " + key);
    life.count("extension " + expected);
    if (expected.equals(PlainExtending.ASKED) && life.oneIn(2)) {
      approve(key);
    }
  }

  void decide() {
    var none = world.wished.keySet().stream().allMatch(key -> rules.waiting(key).isEmpty());
    if (world.wished.isEmpty() || (none && !life.oneIn(5))) {
      return;
    }
    var key = life.keyOf(world.wished, wishes -> wishes.stream().anyMatch(wish -> wish.waits));
    if (life.oneIn(5)) {
      decline(key);
    } else {
      approve(key);
    }
  }

  private void approve(String key) {
    var held = world.holding(key);
    var by = life.somebodyWho(name -> rules.mayApprove(name, held.tool) && !name.equals(held.who));
    var expected = rules.approve(by, key);
    assertEquals(expected, real.approve(by, key), () -> by + " approves the extension of " + key);
    life.count("second yes " + expected);
  }

  private void decline(String key) {
    var by = life.somebodyWho(name -> parts.takesPart(name, world.holding(key).tool));
    var reason = life.oneIn(10) ? "" : "No.";
    var expected = rules.decline(by, key, reason);
    assertEquals(
        expected, real.decline(by, key, reason), () -> by + " declines the extension of " + key);
    life.count("second yes " + expected);
  }
}
