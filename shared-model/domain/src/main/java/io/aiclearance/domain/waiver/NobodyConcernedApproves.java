package io.aiclearance.domain.waiver;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class NobodyConcernedApproves implements Clause<ExceptionCase> {
  @Override
  public String sentence() {
    return "Neither the subject, nor the owner, nor whoever asks approves an exception, nor do their delegates (R2.3, R4.9).";
  }

  @Override
  public Optional<Refusal> against(ExceptionCase open) {
    var waiver = open.waiver();
    return open.byOneOf(waiver.subject(), waiver.owner(), waiver.askedBy())
        ? refuse(
            Refusal.Kind.FORBIDDEN,
            "You are concerned by this exception, own it, asked for it, or stand in for somebody"
                + " who does. Somebody else must approve it.")
        : Optional.empty();
  }
}
