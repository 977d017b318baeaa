package io.aiclearance.domain.policy;

import io.aiclearance.domain.AccountId;
import java.time.Instant;
import java.util.Optional;

/** The port that says what an account may do now. */
@FunctionalInterface
public interface Authorities {
  /**
   * Somebody without any role where the account is no person, or not active; empty where nobody can
   * say, which is never taken for a role.
   */
  Optional<Reviewer> of(AccountId account, Instant now);
}
