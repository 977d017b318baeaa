package io.aiclearance.api.decide;

import io.aiclearance.api.http.Ids;
import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.decision.DecisionCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Records one person's same decision on several requests: one bad key spoils no other (R4.7). */
public final class DecideMany {
  public static final int MOST_KEYS = 50;

  private final DecideRequest one;
  private final RateLimit limit;
  private final Consumer<RuntimeException> failures;

  /**
   * @param failures told of what broke for a key, while the other keys go on
   */
  public DecideMany(DecideRequest one, RateLimit limit, Consumer<RuntimeException> failures) {
    this.one = one;
    this.limit = limit;
    this.failures = failures;
  }

  /** What became of the whole. */
  public sealed interface Outcome {
    /** A result for each different key, in the order of the keys. */
    record Done(Map<String, KeyOutcome> results) implements Outcome {}

    record TooOften(Duration pause) implements Outcome {}
  }

  /** What became of one key. */
  public sealed interface KeyOutcome {
    record Answered(DecideOutcome outcome) implements KeyOutcome {}

    /** It is not known whether the decision was recorded; deciding again is safe. */
    record Broken() implements KeyOutcome {}
  }

  /**
   * @param keys at most {@link #MOST_KEYS}
   */
  public Outcome decide(List<String> keys, DecisionCommand command, Instant now) {
    if (keys.size() > MOST_KEYS) {
      throw new IllegalArgumentException("at most " + MOST_KEYS + " keys");
    }
    var wait = limit.take(command.person().orElseThrow().account(), now);
    return wait.isPresent() ? new Outcome.TooOften(wait.get()) : decideEach(keys, command, now);
  }

  private Outcome decideEach(List<String> keys, DecisionCommand command, Instant now) {
    var results = new LinkedHashMap<String, KeyOutcome>();
    for (var key : new LinkedHashSet<>(keys)) {
      results.put(key, decideOne(key, command, now));
    }
    return new Outcome.Done(results);
  }

  private KeyOutcome decideOne(String key, DecisionCommand command, Instant now) {
    try {
      return new KeyOutcome.Answered(
          Ids.read(key, IssueKey::new)
              .map(issue -> one.decide(issue, command, now))
              .orElseGet(DecideMany::noSuchRequest));
    } catch (RuntimeException e) {
      failures.accept(e);
      return new KeyOutcome.Broken();
    }
  }

  private static DecideOutcome noSuchRequest() {
    return new DecideOutcome.Refused(
        new Refusal(Refusal.Kind.NOT_FOUND, "request-exists", "There is no such request."));
  }
}
