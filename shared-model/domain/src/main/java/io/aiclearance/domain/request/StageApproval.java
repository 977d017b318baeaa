package io.aiclearance.domain.request;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.policy.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's yes to a stage.
 *
 * @param onBehalfOf whose part the person had taken over (R2.4); absent where it was their own
 * @param days what this approver would grant, at most; later ones may shorten it further
 */
public record StageApproval(
    Role stage,
    AccountId by,
    @Nullable AccountId onBehalfOf,
    Instant at,
    String reason,
    int days,
    long governanceVersion) {
  public StageApproval(
      Role stage, AccountId by, Instant at, String reason, int days, long governanceVersion) {
    this(stage, by, null, at, reason, days, governanceVersion);
  }
}
