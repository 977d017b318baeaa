package io.aiclearance.domain.intake;

import io.aiclearance.domain.catalog.Tool;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.request.Wanted;

/**
 * The tool that an issue asks for.
 *
 * @param usualDays how long access is asked for where the issue does not say
 * @param mostDays how long it may be asked for
 */
record Sought(Wanted wanted, int usualDays, int mostDays) {
  static Sought listed(Tool tool, GovernancePolicy governance) {
    return new Sought(
        new Wanted.Listed(tool.id(), tool.name(), tool.risk()),
        tool.defaultDays(),
        governance.maxDays(tool.risk()));
  }

  int daysAsked(TicketReading reading) {
    var days = reading.days();
    return days != null ? days : Math.min(usualDays, mostDays);
  }
}
