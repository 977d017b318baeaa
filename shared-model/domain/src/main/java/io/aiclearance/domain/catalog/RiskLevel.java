package io.aiclearance.domain.catalog;

/** How much harm a tool can do; the governance policy has rules for each level. */
public enum RiskLevel {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
