package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class StepHasAReason implements Clause<ExceptionCase> {
  @Override
  public String sentence() {
    return "Whoever asks for an exception, refuses or ends one says why.";
  }

  @Override
  public Optional<Refusal> against(ExceptionCase open) {
    return open.reason().isBlank()
        ? refuse(Refusal.Kind.INVALID, "Say why: it becomes part of the record.")
        : Optional.empty();
  }
}
