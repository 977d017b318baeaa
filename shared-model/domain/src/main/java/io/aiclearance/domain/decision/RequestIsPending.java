package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.RequestState;
import java.util.Map;
import java.util.Optional;

final class RequestIsPending implements Rule {
  @Override
  public String name() {
    return "request-is-pending";
  }

  @Override
  public String sentence() {
    return "Only a pending request can be decided.";
  }

  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    return Map.of("state", RequestState.of(open.request()).word());
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    return open.request() instanceof Request.Pending
        ? Optional.empty()
        : refuse(
            Refusal.Kind.CONFLICT,
            "The request is "
                + RequestState.of(open.request()).word()
                + ": there is nothing left to decide.");
  }
}
