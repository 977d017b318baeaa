package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class ExceptionHasNotRunOut implements Clause<ExceptionCase> {
  @Override
  public String sentence() {
    return "An exception is not approved after the end that was asked for.";
  }

  @Override
  public Optional<Refusal> against(ExceptionCase open) {
    return open.now().isBefore(open.waiver().endsAt())
        ? Optional.empty()
        : refuse(Refusal.Kind.CONFLICT, "The end that was asked for has passed. Refuse this one.");
  }
}
