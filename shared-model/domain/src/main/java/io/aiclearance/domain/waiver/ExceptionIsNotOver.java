package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class ExceptionIsNotOver implements Clause<ExceptionCase> {
  @Override
  public String sentence() {
    return "What is over cannot be ended.";
  }

  @Override
  public Optional<Refusal> against(ExceptionCase open) {
    return open.exception() instanceof AccessException.Over
        ? refuse(
            Refusal.Kind.CONFLICT,
            "The exception is "
                + ExceptionState.of(open.exception()).word()
                + ": there is nothing to end.")
        : Optional.empty();
  }
}
