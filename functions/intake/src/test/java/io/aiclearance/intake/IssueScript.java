package io.aiclearance.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What happens to an issue, from its creation to its end. */
final class IssueScript {
  /**
   * @param event as Jira names it; empty where its webhook says nothing
   */
  record Step(Instant at, String event, Consumer<Instant> change) {}

  private final Random random;
  private final boolean moves;
  private final List<Step> steps = new ArrayList<>();
  private Instant at;

  IssueScript(Random random, Instant born, boolean moves) {
    this.random = random;
    this.moves = moves;
    this.at = born;
  }

  List<Step> of(StormIssue issue, StormJira jira) {
    then("jira:issue_created", issue::create);
    if (issue.kind().isLate()) {
      after(30_000);
      then("jira:issue_updated", _ -> issue.chooseTool());
      after(10_000);
      then("jira:issue_updated", _ -> issue.say("Tests of a parser"));
    }
    for (var more = random.nextInt(4); more > 0; more--) {
      // some edits follow at once, some in hours
      after(random.nextBoolean() ? 5_000 : 3 * 3_600_000);
      if (random.nextInt(3) == 0) {
        then("comment_created", _ -> {});
      } else {
        var what = "Edited " + more;
        then("jira:issue_updated", _ -> issue.edit(what));
      }
    }
    after(random.nextInt(3) == 0 ? 20_000 : 6 * 3_600_000);
    switch (random.nextInt(10)) {
      case 0, 1 -> then("jira:issue_updated", _ -> issue.cancel());
      case 2 -> then("jira:issue_deleted", _ -> issue.delete());
      case 3 -> {
        if (moves) {
          // the webhook is limited to the project, which the issue has left
          then("", _ -> jira.move(issue));
        }
      }
      default -> {}
    }
    return steps;
  }

  private void after(int mostMillis) {
    at = at.plus(Duration.ofMillis(1 + random.nextInt(mostMillis)));
  }

  private void then(String event, Consumer<Instant> change) {
    steps.add(new Step(at, event, change));
  }
}
