package io.aiclearance.testkit.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aiclearance.testkit.simulation.PlainWorld.Waived;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Rules that are not to hold for somebody for a time. */
final class ExceptionSteps {
  private static final List<String> RULES =
      List.of(
          "TOOL_IS_REQUESTABLE",
          "DURATION_WITHIN_LIMITS",
          "REQUESTER_DOES_NOT_DECIDE",
          "ONE_PERSON_ONE_STAGE");

  private final Life life;
  private final PlainWorld world;
  private final PlainExceptions rules;
  private final PlainParts parts;
  private final RealExceptions real;
  private int made;

  ExceptionSteps(Life life) {
    this.life = life;
    this.world = life.world();
    this.rules = new PlainExceptions(world);
    this.parts = new PlainParts(world);
    this.real = new RealExceptions(life.company());
  }

  void ask() {
    var id = "waived-" + ++made;
    var tool = life.pick(world.tools.keySet());
    var by = life.somebodyWho(name -> parts.takesPart(name, tool));
    var waived =
        new Waived(
            life.somebody(),
            tool,
            world.tool(tool).risk,
            Set.of(life.pick(RULES)),
            life.somebody(),
            by,
            world.now.plus(Duration.ofHours(life.from(1, 1_500))));
    var expected = rules.ask(id, waived);
    assertEquals(expected, real.ask(id, waived), () -> by + " asks for " + id);
    life.count("exception " + expected);
    if (expected.equals(PlainExceptions.ASKED) && !life.oneIn(3)) {
      approve(id);
    }
  }

  void goOn() {
    if (world.waived.isEmpty()) {
      return;
    }
    var id = life.keyOf(world.waived, waived -> waived.waits() || waived.state.equals("active"));
    var by = life.somebodyWho(name -> parts.takesPart(name, world.exception(id).tool));
    var reason = life.oneIn(10) ? "" : "So it is.";
    switch (life.from(0, 4)) {
      case 0, 1 -> approve(id);
      case 2 ->
          said("declined", rules.decline(by, id, reason), real.decline(by, id, reason), by, id);
      case 3 -> said("reviewed", rules.review(by, id), real.review(by, id), by, id);
      default -> said("revoked", rules.revoke(by, id, reason), real.revoke(by, id, reason), by, id);
    }
  }

  private void approve(String id) {
    var by = life.somebodyWho(name -> rules.mayApprove(name, world.exception(id)));
    said("approved", rules.approve(by, id), real.approve(by, id), by, id);
  }

  private void said(String step, String expected, String was, String by, String id) {
    assertEquals(expected, was, () -> id + " is to be " + step + " by " + by);
    life.count("exception " + step + " " + expected);
  }

  void expire() {
    real.expire();
    life.count("exception expired", (int) rules.expire());
  }
}
