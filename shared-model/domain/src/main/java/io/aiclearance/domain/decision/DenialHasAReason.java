package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import java.util.Map;
import java.util.Optional;

final class DenialHasAReason implements Rule {
  @Override
  public String name() {
    return "denial-has-a-reason";
  }

  @Override
  public String sentence() {
    return "A denial tells the requester why.";
  }

  @Override
  public boolean concerns(OpenCase open, DecisionCommand command) {
    return !command.approves();
  }

  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    return Map.of("reason", command.reason().isBlank() ? "none" : "given");
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    return command.approves() || !command.reason().isBlank()
        ? Optional.empty()
        : refuse(Refusal.Kind.INVALID, "Say why you deny the request.");
  }
}
