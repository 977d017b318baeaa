package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Words;
import java.util.Map;
import java.util.Optional;

final class DefaultDaysWithinLimits implements Rule {
  @Override
  public String name() {
    return "default-days-within-limits";
  }

  @Override
  public String sentence() {
    return "A tool's default is no longer than its risk level allows (R4.6).";
  }

  @Override
  public boolean concerns(OpenCase open, DecisionCommand command) {
    return command.approves() && command.classification() != null && open.tool().isEmpty();
  }

  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    return Map.of("governanceVersion", Long.toString(open.governance().version()));
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    var said = command.classification();
    if (said == null || !command.approves() || open.tool().isPresent()) {
      return Optional.empty();
    }
    var most = open.governance().maxDays(said.risk());
    return said.defaultDays() <= most
        ? Optional.empty()
        : refuse(
            Refusal.Kind.INVALID,
            "The default for the risk level "
                + Words.of(said.risk())
                + " is 1 to "
                + most
                + " days.");
  }
}
