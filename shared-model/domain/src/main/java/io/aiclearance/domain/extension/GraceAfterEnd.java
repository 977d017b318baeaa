package io.aiclearance.domain.extension;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.grant.Grant;
import java.util.Optional;

final class GraceAfterEnd implements Clause<ExtensionCase> {
  @Override
  public String sentence() {
    return "Expired access is given again only within 7 days after its end (R4.8).";
  }

  @Override
  public Optional<Refusal> against(ExtensionCase open) {
    return !open.declines()
            && open.grant() instanceof Grant.Expired expired
            && !open.now().isBefore(expired.term().endsAt().plus(ExtensionCase.GRACE))
        ? refuse(
            Refusal.Kind.CONFLICT,
            "This access ended more than "
                + ExtensionCase.GRACE.toDays()
                + " days ago. The person can ask for it anew.")
        : Optional.empty();
  }
}
