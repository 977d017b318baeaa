package io.aiclearance.api.decide;

import io.aiclearance.domain.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The port that counts a person's sensitive operations (R4.7). */
@FunctionalInterface
public interface RateLimit {
  /** Takes one operation; where none is left, says how long to wait. */
  Optional<Duration> take(AccountId actor, Instant now);
}
