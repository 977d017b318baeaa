package io.aiclearance.domain.grant;

import java.time.Instant;
import java.util.Locale;

/** What a grant counts as at a moment, whatever the sweeps have done so far (R6.2). */
public enum Standing {
  PENDING,
  ACTIVE,
  EXPIRED,
  ENDED;

  public static Standing of(Grant grant, Instant now) {
    return switch (grant) {
      case Grant.PendingProvision _ -> PENDING;
      case Grant.Active active -> active.term().over(now) ? EXPIRED : ACTIVE;
      case Grant.Leaving leaving -> leaving.ending() == Grant.Ending.EXPIRED ? EXPIRED : ENDED;
      case Grant.Expired _ -> EXPIRED;
      case Grant.Revoked _ -> ENDED;
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
