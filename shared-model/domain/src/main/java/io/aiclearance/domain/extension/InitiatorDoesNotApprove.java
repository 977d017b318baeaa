package io.aiclearance.domain.extension;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class InitiatorDoesNotApprove implements Clause<ExtensionCase> {
  @Override
  public String sentence() {
    return "Whoever asks for an extension does not approve it, nor do their delegates (R2.3).";
  }

  @Override
  public Optional<Refusal> against(ExtensionCase open) {
    return open.step() == ExtensionCase.Step.APPROVE
            && open.last().filter(asked -> open.of(asked.wish().askedBy())).isPresent()
        ? refuse(
            Refusal.Kind.FORBIDDEN,
            "You asked for this extension, or stand in for whoever did. Somebody else must"
                + " approve it.")
        : Optional.empty();
  }
}
