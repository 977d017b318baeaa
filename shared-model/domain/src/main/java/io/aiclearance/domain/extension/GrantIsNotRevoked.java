package io.aiclearance.domain.extension;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.grant.Grant;
import java.util.Optional;

final class GrantIsNotRevoked implements Clause<ExtensionCase> {
  @Override
  public String sentence() {
    return "Access that somebody has ended early is not extended; the person can ask again.";
  }

  @Override
  public Optional<Refusal> against(ExtensionCase open) {
    var revoked =
        open.grant() instanceof Grant.Revoked
            || (open.grant() instanceof Grant.Leaving leaving
                && leaving.ending() == Grant.Ending.REVOKED);
    return !open.declines() && revoked
        ? refuse(
            Refusal.Kind.CONFLICT, "This access was ended early. The person can ask for it anew.")
        : Optional.empty();
  }
}
