package io.aiclearance.api;

import io.aiclearance.api.http.Fields;
import io.aiclearance.domain.catalog.Classification;
import io.aiclearance.domain.decision.DecisionCommand.Outcome;
import io.aiclearance.domain.policy.GovernancePolicy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a decision's body says.
 *
 * @param keys which requests, where the body says it
 */
record DecisionFields(
    Outcome outcome,
    String reason,
    @Nullable Integer days,
    @Nullable Classification classification,
    List<String> keys) {
  static final int LONGEST_REASON = 2_000;
  private static final Map<String, Outcome> OUTCOMES =
      new TreeMap<>(Map.of("approve", Outcome.APPROVE, "deny", Outcome.DENY));

  static DecisionFields one(Fields fields) {
    var days = fields.integer("durationDays", 1, GovernancePolicy.LONGEST_ACCESS_DAYS);
    return new DecisionFields(
        fields.oneOf("outcome", OUTCOMES),
        fields.text("reason", LONGEST_REASON),
        days == null ? null : days.intValue(),
        fields.object("classification", ClassificationFields::read),
        List.of());
  }

  static DecisionFields many(Fields fields) {
    return new DecisionFields(
        fields.oneOf("outcome", OUTCOMES),
        fields.text("reason", LONGEST_REASON),
        null,
        null,
        fields.texts("issueKeys"));
  }
}
