package io.aiclearance.domain.request;

import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.catalog.RiskLevel;

/**
 * What is asked for.
 *
 * @param days how long access is wanted, from the day it becomes active
 * @param purpose as the person wrote it: text, never markup, never fetched
 */
public record Ask(ToolId tool, String toolName, RiskLevel risk, int days, String purpose) {
  public Ask {
    if (days < 1) {
      throw new IllegalArgumentException("access lasts at least a day");
    }
  }
}
