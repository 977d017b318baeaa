package io.aiclearance.testkit.simulation;

import io.aiclearance.testkit.simulation.PlainWorld.Auto;
import io.aiclearance.testkit.simulation.PlainWorld.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Changes of who may what, of the catalog and of the rules. */
final class GoverningSteps {
  private static final List<String> ROLES =
      List.of("APPROVER", "SECURITY_REVIEWER", "JIRA_ADMIN", "AUDITOR");
  private static final List<String> STATUSES =
      List.of("APPROVED", "APPROVED", "APPROVED", "APPROVED", "RESTRICTED", "BLOCKED", "RETIRED");

  private final Life life;
  private final PlainWorld world;

  GoverningSteps(Life life) {
    this.life = life;
    this.world = life.world();
  }

  void somebodysPartChanges() {
    var human = world.human(life.somebody());
    human.roles.clear();
    human.roles.addAll(someRoles());
  }

  void toolChanges() {
    var tool = world.tool(life.pick(world.tools.keySet()));
    tool.risk = life.random().nextInt(4);
    tool.status = life.pick(STATUSES);
    life.company().keepTool(tool);
  }

  void levelChanges() {
    world.levels.put(life.pick(PlainWorld.RISKS), someLevel());
    life.company().keepLevels();
  }

  void autoChanges() {
    var id = "auto-" + life.random().nextInt(5);
    var before = world.autos.get(id);
    if (before != null && life.random().nextInt(3) == 0) {
      world.autos.remove(id);
      life.company().keepAuto(id, before, true);
      return;
    }
    var auto =
        new Auto(
            life.random().nextBoolean() ? life.pick(world.tools.keySet()) : null,
            life.random().nextBoolean(),
            life.random().nextInt(4) != 0,
            life.random().nextBoolean() ? Set.of("makers") : Set.of("makers", "writers"),
            life.random().nextBoolean() ? Integer.valueOf(life.random().nextInt(10, 120)) : null,
            life.somebody());
    world.autos.put(id, auto);
    life.company().keepAuto(id, auto, false);
  }

  List<String> someRoles() {
    var roles = new ArrayList<String>();
    ROLES.forEach(
        role -> {
          if (life.random().nextInt(3) == 0) {
            roles.add(role);
          }
        });
    return roles;
  }

  Level someLevel() {
    var stages = new LinkedHashMap<String, Integer>();
    stages.put("APPROVER", life.random().nextInt(4) == 0 ? 2 : 1);
    if (life.random().nextInt(3) == 0) {
      stages.put("SECURITY_REVIEWER", 1);
    }
    if (life.random().nextInt(6) == 0) {
      stages.put("JIRA_ADMIN", life.random().nextInt(4) == 0 ? 2 : 1);
    }
    return new Level(
        stages,
        life.random().nextInt(20, 181),
        life.random().nextBoolean(),
        life.from(0, 3),
        life.from(10, 90));
  }
}
