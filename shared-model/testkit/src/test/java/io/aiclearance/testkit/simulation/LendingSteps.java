package io.aiclearance.testkit.simulation;

import io.aiclearance.testkit.simulation.PlainWorld.Loan;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Lending one's part in deciding to somebody else, and taking it back. */
final class LendingSteps {
  private final Life life;
  private final PlainWorld world;

  LendingSteps(Life life) {
    this.life = life;
    this.world = life.world();
  }

  void lend() {
    var from = life.somebody();
    var to = life.other(from);
    if (world.same(from, to)) {
      return;
    }
    var start = world.now.plus(Duration.ofHours(life.random().nextInt(-20, 60)));
    var roles = Set.of(life.pick(List.of("APPROVER", "SECURITY_REVIEWER", "JIRA_ADMIN")));
    var loan =
        new Loan(
            from,
            to,
            roles,
            life.random().nextInt(3) == 0 ? life.pick(world.tools.keySet()) : null,
            start,
            start.plus(Duration.ofHours(life.random().nextInt(1, 400))));
    var id = "loan-" + (world.loans.size() + 1);
    world.loans.put(id, loan);
    life.company().lend(id, loan);
    life.count("lent");
  }

  void takeBack() {
    if (!world.loans.isEmpty()) {
      var id = life.pick(world.loans.keySet());
      var loan = world.loan(id);
      if (!loan.revoked) {
        loan.revoked = true;
        life.company().lend(id, loan);
      }
    }
  }
}
