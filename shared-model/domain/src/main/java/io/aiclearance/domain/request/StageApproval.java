package io.aiclearance.domain.request;

import io.aiclearance.domain.AccountId;
import io.aiclearance.domain.policy.Role;
import java.time.Instant;

/**
 * One stage's yes.
 *
 * @param days what this approver would grant, at most; later stages may shorten it further
 */
public record StageApproval(
    Role stage, AccountId by, Instant at, String reason, int days, long governanceVersion) {}
