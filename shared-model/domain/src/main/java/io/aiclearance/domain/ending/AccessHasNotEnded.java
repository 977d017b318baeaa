package io.aiclearance.domain.ending;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.grant.Grant;
import java.util.Optional;

final class AccessHasNotEnded implements Clause<EndingCase> {
  @Override
  public String sentence() {
    return "What has expired cannot be ended early any more.";
  }

  @Override
  public Optional<Refusal> against(EndingCase open) {
    return open.grant() instanceof Grant.Expired
        ? refuse(Refusal.Kind.CONFLICT, "The access has expired: there is nothing to end.")
        : Optional.empty();
  }
}
