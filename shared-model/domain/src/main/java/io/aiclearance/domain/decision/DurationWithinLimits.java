package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.policy.GovernancePolicy;
import io.aiclearance.domain.request.Request;
import java.util.Map;
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
  public boolean concerns(OpenCase open, DecisionCommand command) {
    return command.approves() && open.request() instanceof Request.Pending;
  }

  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    return open.request() instanceof Request.Pending pending
        ? Map.of(
            "asked", Integer.toString(pending.ask().days()),
            "leftOpen", Integer.toString(pending.daysLeftOpen()),
            "most", Integer.toString(open.maxDays(pending)),
            "wanted", Integer.toString(wanted(pending, command)),
            "governanceVersion", Long.toString(open.governance().version()))
        : Map.of();
  }

  /** Longer than the risk level allows; never than was asked, or than 180 days. */
  @Override
  public boolean yields(OpenCase open, DecisionCommand command) {
    return open.request() instanceof Request.Pending pending
        && wanted(pending, command) >= 1
        && wanted(pending, command)
            <= Math.min(pending.daysLeftOpen(), GovernancePolicy.LONGEST_ACCESS_DAYS);
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    if (!command.approves() || !(open.request() instanceof Request.Pending pending)) {
      return Optional.empty();
    }
    var most = open.maxDays(pending);
    var days = wanted(pending, command);
    return days >= 1 && days <= most
        ? Optional.empty()
        : refuse(Refusal.Kind.INVALID, "Grant 1 to " + most + " days.");
  }

  private static int wanted(Request.Pending pending, DecisionCommand command) {
    return command.days() == null ? pending.daysLeftOpen() : command.days();
  }
}
