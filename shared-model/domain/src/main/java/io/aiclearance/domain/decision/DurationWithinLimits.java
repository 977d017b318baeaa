package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.request.Request;
import java.util.Optional;

final class DurationWithinLimits implements Rule {
  @Override
  public String name() {
    return "duration-within-limits";
  }

  @Override
  public String sentence() {
    return "Access is never longer than was asked for, or than its risk level allows (R4.5, R4.6).";
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    if (!command.approves() || !(open.request() instanceof Request.Pending pending)) {
      return Optional.empty();
    }
    var most = open.maxDays(pending);
    var days = command.days() == null ? pending.daysLeftOpen() : command.days();
    return days >= 1 && days <= most
        ? Optional.empty()
        : refuse(Refusal.Kind.INVALID, "Grant 1 to " + most + " days.");
  }
}
