package io.aiclearance.standins.jira;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the writes to each issue, as Jira does: refused ones do not count. */
final class WriteLimits {
  static final String REASON = "jira-per-issue-on-write";

  private record Limit(int writes, Duration within) {}

  private static final List<Limit> LIMITS =
      List.of(new Limit(20, Duration.ofSeconds(2)), new Limit(100, Duration.ofSeconds(30)));
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Conditions conditions;
  private final Clock clock;
  private final Map<String, Deque<Instant>> writes = new HashMap<>();

  WriteLimits(Conditions conditions, Clock clock) {
    this.conditions = conditions;
    this.clock = clock;
  }

  /** Counts one write, or says how long it has to wait. */
  synchronized Optional<Duration> count(String issueKey) {
    if (!conditions.now().writeLimits()) {
      writes.clear();
      return Optional.empty();
    }
    var now = clock.instant();
    var before = writes.computeIfAbsent(issueKey, _ -> new ArrayDeque<>());
    while (!before.isEmpty() && !before.getFirst().isAfter(now.minus(LONGEST))) {
      before.removeFirst();
    }
    var wait =
        LIMITS.stream()
            .flatMap(limit -> wait(limit, before, now).stream())
            .max(Duration::compareTo);
    if (wait.isEmpty()) {
      before.addLast(now);
    }
    return wait;
  }

  private static Optional<Duration> wait(Limit limit, Deque<Instant> before, Instant now) {
    var since = now.minus(limit.within());
    var counted = before.stream().filter(at -> at.isAfter(since)).toList();
    return counted.size() < limit.writes()
        ? Optional.empty()
        : Optional.of(
            Duration.between(now, counted.get(counted.size() - limit.writes()))
                .plus(limit.within()));
  }

  static Answer refusal(Duration wait) {
    return Answer.error(429, "Rate limit exceeded.")
        .withHeaders(
            Map.of(
                "Retry-After",
                String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())),
                "RateLimit-Reason",
                REASON));
  }
}
