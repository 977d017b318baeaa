package io.aiclearance.intake;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.intake.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A Jira that says what is so at the moment, or that it cannot answer. */
final class StormJira implements Tickets {
  private final Map<IssueKey, StormIssue> byKey = new HashMap<>();
  private final List<StormIssue> all = new ArrayList<>();
  private final Clock clock;
  private final Random random;
  private Instant awayFrom = Instant.MAX;
  private Instant backAt = Instant.MAX;
  private boolean steady;
  private int asked;

  StormJira(Clock clock, Random random) {
    this.clock = clock;
    this.random = random;
  }

  void add(StormIssue issue) {
    all.add(issue);
    byKey.put(issue.key(), issue);
  }

  /** An issue that was moved answers to both keys. */
  void move(StormIssue issue) {
    issue.moveAway();
    byKey.put(issue.key(), issue);
  }

  void isAway(Instant from, Instant until) {
    awayFrom = from;
    backAt = until;
  }

  void answersSteadily() {
    steady = true;
  }

  Collection<StormIssue> issues() {
    return all;
  }

  int asked() {
    return asked;
  }

  @Override
  public Answer read(IssueKey key, SiteSettings settings) {
    asked++;
    var now = clock.instant();
    var away = !now.isBefore(awayFrom) && now.isBefore(backAt);
    if (!steady && (away || random.nextInt(100) < 3)) {
      return new Answer.NotNow("an outage", null);
    }
    var issue = byKey.get(key);
    if (issue == null || !issue.isThere(now)) {
      return new Answer.Gone();
    }
    var reading = issue.show();
    return new Answer.Found(reading, reading.toolOption() == null || reading.purpose() == null);
  }
}
