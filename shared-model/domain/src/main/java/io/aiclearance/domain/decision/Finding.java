package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.waiver.AccessException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one rule makes of a command (R4.11).
 *
 * @param lookedAt short texts by name
 * @param against what the rule has against it, overridden or not
 * @param override the exception that lets it be nevertheless
 */
public record Finding(
    String rule,
    String sentence,
    Result result,
    Map<String, String> lookedAt,
    Optional<Refusal> against,
    Optional<AccessException.Active> override) {
  public Finding {
    lookedAt = java.util.Collections.unmodifiableMap(new TreeMap<>(lookedAt));
  }

  /** What a rule comes to. */
  public enum Result {
    PASSED,
    REFUSED,
    OVERRIDDEN,
    DOES_NOT_CONCERN
  }

  static Finding of(Rule rule, OpenCase open, DecisionCommand command) {
    if (!rule.concerns(open, command)) {
      return of(rule, Result.DOES_NOT_CONCERN, Map.of(), Optional.empty(), Optional.empty());
    }
    var lookedAt = rule.looksAt(open, command);
    var against = rule.against(open, command);
    if (against.isEmpty()) {
      return of(rule, Result.PASSED, lookedAt, against, Optional.empty());
    }
    var override =
        command.person().isPresent() && rule.yields(open, command)
            ? open.exceptionFrom(rule.name())
            : Optional.<AccessException.Active>empty();
    return of(
        rule,
        override.isPresent() ? Result.OVERRIDDEN : Result.REFUSED,
        lookedAt,
        against,
        override);
  }

  /** The refusal that stands. */
  Optional<Refusal> refusal() {
    return result == Result.REFUSED ? against : Optional.empty();
  }

  private static Finding of(
      Rule rule,
      Result result,
      Map<String, String> lookedAt,
      Optional<Refusal> against,
      Optional<AccessException.Active> override) {
    return new Finding(rule.name(), rule.sentence(), result, lookedAt, against, override);
  }
}
