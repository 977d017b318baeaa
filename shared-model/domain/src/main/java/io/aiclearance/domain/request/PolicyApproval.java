package io.aiclearance.domain.request;

import io.aiclearance.domain.PolicyId;
import java.time.Instant;

/**
 * The yes of an approval policy, in the place of every stage's (R4.3).
 *
 * @param version which of the policy's versions said so
 */
public record PolicyApproval(
    PolicyId policy, long version, Instant at, int days, long governanceVersion) {}
