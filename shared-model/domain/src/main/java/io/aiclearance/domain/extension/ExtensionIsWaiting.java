package io.aiclearance.domain.extension;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class ExtensionIsWaiting implements Clause<ExtensionCase> {
  @Override
  public String sentence() {
    return "An extension that was asked for is decided once.";
  }

  @Override
  public Optional<Refusal> against(ExtensionCase open) {
    return open.step() == ExtensionCase.Step.ASK
            || open.last().filter(Extension.Asked.class::isInstance).isPresent()
        ? Optional.empty()
        : refuse(Refusal.Kind.CONFLICT, "This extension is decided already. Look at it again.");
  }
}
