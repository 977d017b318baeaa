package io.aiclearance.domain.decision;

import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.request.Request;
import java.util.Map;
import java.util.Optional;

final class RequestHasNotLapsed implements Rule {
  @Override
  public String name() {
    return "request-has-not-lapsed";
  }

  @Override
  public String sentence() {
    return "A request that nobody decided in time can no longer be decided (R4.10).";
  }

  @Override
  public boolean concerns(OpenCase open, DecisionCommand command) {
    return open.request() instanceof Request.Undecided;
  }

  @Override
  public Map<String, String> looksAt(OpenCase open, DecisionCommand command) {
    return Map.of(
        "lapsesAt", open.request().origin().lapsesAt().toString(),
        "now", open.file().now().toString());
  }

  @Override
  public Optional<Refusal> against(OpenCase open, DecisionCommand command) {
    return open.request() instanceof Request.Undecided
            && !open.file().now().isBefore(open.request().origin().lapsesAt())
        ? refuse(
            Refusal.Kind.CONFLICT,
            "The time to decide this request ended at "
                + open.request().origin().lapsesAt()
                + ". Whoever needs the access may ask again.")
        : Optional.empty();
  }
}
