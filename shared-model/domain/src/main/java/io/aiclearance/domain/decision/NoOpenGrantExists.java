package io.aiclearance.domain.decision;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.Refusal;
import java.util.Map;
import java.util.Optional;

final class NoOpenGrantExists implements Rule {
  @Override
  public String name() {
    return "no-open-grant-exists";
  }

  @Override
  public String sentence() {
    return "A person has at most one open grant for a tool (R4.2).";
  }

  @Override
  public boolean concerns(OpenCase open, DecisionCommand command) {
    return command.approves();
  }

  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    return Map.of("openGrant", open.openGrant().map(GrantId::value).orElse("none"));
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    return command.approves()
        ? open.openGrant()
            .map(
                grant ->
                    new Refusal(
                        Refusal.Kind.CONFLICT,
                        name(),
                        "The person has this access already, by grant "
                            + grant
                            + ". Deny the request, or wait until that grant has ended.",
                        grant))
        : Optional.empty();
  }
}
