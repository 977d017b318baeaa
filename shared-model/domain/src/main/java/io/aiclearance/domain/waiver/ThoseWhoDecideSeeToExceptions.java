package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class ThoseWhoDecideSeeToExceptions implements Clause<ExceptionCase> {
  @Override
  public String sentence() {
    return "Exceptions are asked for, reviewed and ended by those who take part in deciding (R4.9).";
  }

  @Override
  public Optional<Refusal> against(ExceptionCase open) {
    return open.by().decidesAbout(open.waiver().tool())
        ? Optional.empty()
        : refuse(Refusal.Kind.FORBIDDEN, "Exceptions are for those who decide. Ask one of them.");
  }
}
