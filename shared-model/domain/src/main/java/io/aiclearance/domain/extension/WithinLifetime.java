package io.aiclearance.domain.extension;

import io.aiclearance.domain.Clause;
import io.aiclearance.domain.Refusal;
import io.aiclearance.domain.grant.Grant;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

final class WithinLifetime implements Clause<ExtensionCase> {
  @Override
  public String sentence() {
    return "Access lasts 180 days in all from its first start, however often it is extended (R4.6, R4.8).";
  }

  @Override
  public Optional<Refusal> against(ExtensionCase open) {
    if (open.declines()) {
      return Optional.empty();
    }
    return switch (open.grant()) {
      case Grant.Active active ->
          against(open, active.term().endsAt(), active.entitlement().lastEnd(active.term()));
      case Grant.Expired expired ->
          against(open, open.now(), expired.entitlement().lastEnd(expired.term()));
      case Grant _ -> Optional.empty();
    };
  }

  private Optional<Refusal> against(ExtensionCase open, Instant from, Instant lastEnd) {
    var left = Duration.between(from, lastEnd).toDays();
    if (open.days() <= left) {
      return Optional.empty();
    }
    return left < 1
        ? refuse(
            Refusal.Kind.CONFLICT,
            "This access has had its 180 days. The person can ask for it anew.")
        : refuse(
            Refusal.Kind.INVALID,
            "Of the 180 days from the first start, "
                + left
                + " are left. Extend it by 1 to "
                + left
                + " days.");
  }
}
