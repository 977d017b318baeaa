package io.aiclearance.domain.extension;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import java.util.Optional;

final class OneExtensionAtATime implements Clause<ExtensionCase> {
  @Override
  public String sentence() {
    return "While an extension waits for its second person, no other one is asked for.";
  }

  @Override
  public Optional<Refusal> against(ExtensionCase open) {
    if (open.step() != ExtensionCase.Step.ASK) {
      return Optional.empty();
    }
    var waiting = open.last().filter(Extension.Asked.class::isInstance);
    if (waiting.isPresent()) {
      return refuse(
          Refusal.Kind.CONFLICT,
          "Extension "
              + waiting.get().id()
              + " waits for a decision. Decide about that one first.");
    }
    return open.last().filter(last -> last.id().ordinal() >= Extensions.MOST).isPresent()
        ? refuse(
            Refusal.Kind.CONFLICT,
            "This access was asked to be extended "
                + Extensions.MOST
                + " times. The person can ask for it anew.")
        : Optional.empty();
  }
}
