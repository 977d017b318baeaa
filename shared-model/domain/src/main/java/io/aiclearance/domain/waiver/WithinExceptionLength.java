package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.time.Duration;
import java.util.Optional;

final class WithinExceptionLength implements Clause<ExceptionCase> {
  @Override
  public String sentence() {
    return "An exception is never longer than its risk level allows (R4.9).";
  }

  @Override
  public Optional<Refusal> against(ExceptionCase open) {
    var most = open.limit().mostDays();
    var last = open.now().plus(Duration.ofDays(most));
    return open.waiver().endsAt().isAfter(last)
        ? refuse(Refusal.Kind.INVALID, "Ask for 1 to " + most + " days.")
        : Optional.empty();
  }
}
