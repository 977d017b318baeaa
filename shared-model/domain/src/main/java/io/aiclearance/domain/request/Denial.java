package io.aiclearance.domain.request;

import io.aiclearance.domain.evidence.Actor;
import java.time.Instant;

/** The no that ended a request. */
public record Denial(Actor by, Instant at, String reason, long governanceVersion) {}
