package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class ExceptionIsActive implements Clause<ExceptionCase> {
  @Override
  public String sentence() {
    return "Only an active exception is reviewed, until its end.";
  }

  @Override
  public Optional<Refusal> against(ExceptionCase open) {
    return open.exception() instanceof AccessException.Active active
            && open.now().isBefore(active.waiver().endsAt())
        ? Optional.empty()
        : refuse(
            Refusal.Kind.CONFLICT,
            "The exception does not hold any more, or not yet. Ask for a new one.");
  }
}
