package io.aiclearance.domain.extension;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class ReasonGiven implements Clause<ExtensionCase> {
  @Override
  public String sentence() {
    return "Whoever asks for an extension or declines one says why.";
  }

  @Override
  public Optional<Refusal> against(ExtensionCase open) {
    return open.step() != ExtensionCase.Step.APPROVE && open.reason().isBlank()
        ? refuse(Refusal.Kind.INVALID, "Say why: it becomes part of the record.")
        : Optional.empty();
  }
}
