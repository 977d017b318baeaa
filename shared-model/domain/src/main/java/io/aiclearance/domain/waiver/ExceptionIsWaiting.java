package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class ExceptionIsWaiting implements Clause<ExceptionCase> {
  @Override
  public String sentence() {
    return "An exception that was asked for is decided once.";
  }

  @Override
  public Optional<Refusal> against(ExceptionCase open) {
    return open.exception() instanceof AccessException.Asked
        ? Optional.empty()
        : refuse(
            Refusal.Kind.CONFLICT,
            "The exception is " + ExceptionState.of(open.exception()).word() + ", not waiting.");
  }
}
