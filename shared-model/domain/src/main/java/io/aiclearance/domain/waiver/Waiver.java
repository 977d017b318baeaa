package io.aiclearance.domain.waiver;

import io.aiclearance.domain.ExceptionId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import java.time.Instant;
import java.util.Set;

/**
 * What an exception lets be, in every one of its states.
 *
 * @param subject whose access it is about
 * @param risk the tool's level when it was asked for, whose limits hold
 * @param owner who answers for it
 * @param askedBy never who approves it
 * @param endsAt not part of it
 */
public record Waiver(
    ExceptionId id,
    Person subject,
    ToolId tool,
    RiskLevel risk,
    Set<Overridable> overrides,
    Person owner,
    String reason,
    Person askedBy,
    Instant askedAt,
    Instant endsAt) {
  public Waiver {
    overrides = Set.copyOf(overrides);
    if (overrides.isEmpty() || reason.isBlank()) {
      throw new IllegalArgumentException("an exception overrides a rule, for a reason");
    }
  }
}
