package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class NobodyConcernedReviews implements Clause<ExceptionCase> {
  @Override
  public String sentence() {
    return "Neither the subject nor the owner reviews an exception, nor do their delegates (R4.9).";
  }

  @Override
  public Optional<Refusal> against(ExceptionCase open) {
    return open.byOneOf(open.waiver().subject(), open.waiver().owner())
        ? refuse(
            Refusal.Kind.FORBIDDEN,
            "You are concerned by this exception or own it, or stand in for somebody who does."
                + " Somebody else must review it.")
        : Optional.empty();
  }
}
