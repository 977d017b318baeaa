package io.aiclearance.testkit.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random companies live random lives, and each step comes to what the requirements, written down
 * once more as a plain model, say. {@code -Dsimulation.sequences=20000} lives more of them, and
 * {@code -Dsimulation.seed=…} one again.
 */
class GovernedCompanyTest {
  private static final int STEPS = 100;
  private static final long FIRST_SEED = 20_261_124L;

  /** Each comes about in one life of a hundred at least: a run that tries nothing shows nothing. */
  private static final List<String> OUTCOMES =
      List.of(
          "approved",
          "stage",
          "denied",
          "refused",
          "by itself",
          "lapsed",
          "withdrawal withdrawn",
          "withdrawal refused",
          "active",
          "expired",
          "revoked",
          "release ending",
          "release refused",
          "revocation ending",
          "revocation ending already",
          "revocation refused",
          "extension asked",
          "extension longer",
          "extension given again",
          "extension refused",
          "second yes longer",
          "second yes declined",
          "second yes refused",
          "exception asked",
          "exception refused",
          "exception approved active",
          "exception approved refused",
          "exception declined declined",
          "exception reviewed reviewed",
          "exception reviewed refused",
          "exception revoked revoked",
          "exception expired");

  @Test
  void whatever_people_do_comes_to_what_the_rules_say() {
    var again = Long.getLong("simulation.seed");
    var sequences = again == null ? Integer.getInteger("simulation.sequences", 2_000) : 1;
    var first = again == null ? FIRST_SEED : again;
    var happened = Simulation.counts();
    for (var i = 0; i < sequences; i++) {
      var seed = first + i;
      try {
        new Simulation(seed, happened).run(STEPS);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("again with -Dsimulation.seed=" + seed, e);
      }
    }
    System.out.println(
        sequences + " companies, " + STEPS + " steps each, from seed " + first + ": " + happened);
    if (again == null) {
      for (var outcome : OUTCOMES) {
        assertTrue(
            happened.getOrDefault(outcome, 0) >= sequences / 100, () -> outcome + ": " + happened);
      }
    }
  }
}
