package io.aiclearance.domain.request;

import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param days how long access is wanted, from the day it becomes active
 * @param purpose as the person wrote it: text, never markup, never fetched
 */
public record Ask(Wanted wanted, int days, String purpose) {
  public Ask {
    if (days < 1) {
      throw new IllegalArgumentException("access lasts at least a day");
    }
  }

  /** For a tool of the catalog. */
  public Ask(ToolId tool, String toolName, RiskLevel risk, int days, String purpose) {
    this(new Wanted.Listed(tool, toolName, risk), days, purpose);
  }

  /** Empty for a tool that is in no catalog and that nobody has classified. */
  public Optional<ToolId> tool() {
    return wanted.tool();
  }

  public String toolName() {
    return wanted.name();
  }

  public Ask of(Wanted other) {
    return new Ask(other, days, purpose);
  }
}
