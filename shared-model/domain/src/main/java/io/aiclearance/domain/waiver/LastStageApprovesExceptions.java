package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.Words;
import java.util.Optional;

final class LastStageApprovesExceptions implements Clause<ExceptionCase> {
  @Override
  public String sentence() {
    return "An exception needs the yes of somebody with the role of the last stage of its risk level (R4.9).";
  }

  @Override
  public Optional<Refusal> against(ExceptionCase open) {
    return open.capacity().isPresent()
        ? Optional.empty()
        : refuse(
            Refusal.Kind.FORBIDDEN,
            "The role "
                + Words.of(open.lastRole())
                + " approves this exception. Ask somebody who has it.");
  }
}
