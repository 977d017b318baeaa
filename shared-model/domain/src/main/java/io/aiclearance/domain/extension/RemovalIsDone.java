package io.aiclearance.domain.extension;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.grant.Grant;
import java.util.Optional;

final class RemovalIsDone implements Clause<ExtensionCase> {
  @Override
  public String sentence() {
    return "Access whose end has passed is taken away before it can be given again.";
  }

  @Override
  public Optional<Refusal> against(ExtensionCase open) {
    var leaving =
        open.grant() instanceof Grant.Leaving
            || (open.grant() instanceof Grant.Active active && active.term().over(open.now()));
    return !open.declines() && leaving
        ? refuse(
            Refusal.Kind.CONFLICT,
            "This access has ended and is being taken away. Ask again when that is done.")
        : Optional.empty();
  }
}
