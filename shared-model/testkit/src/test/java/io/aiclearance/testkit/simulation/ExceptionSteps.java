package io.aiclearance.testkit.simulation;

import io.aiclearance.testkit.simulation.PlainWorld.Waived;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Rules that do not hold for somebody for a time. */
final class ExceptionSteps {
  private static final List<String> RULES =
      List.of(
          "TOOL_IS_REQUESTABLE",
          "DURATION_WITHIN_LIMITS",
          "REQUESTER_DOES_NOT_DECIDE",
          "ONE_PERSON_ONE_STAGE");

  private final Life life;
  private final PlainWorld world;

  ExceptionSteps(Life life) {
    this.life = life;
    this.world = life.world();
  }

  void waive() {
    var waived =
        new Waived(
            life.somebody(),
            life.pick(world.tools.keySet()),
            Set.of(life.pick(RULES)),
            world.now.plus(Duration.ofHours(life.random().nextInt(1, 600))));
    var id = "waived-" + (world.waived.size() + 1);
    world.waived.put(id, waived);
    life.company().waive(id, waived);
    life.count("waived");
  }
}
