package io.aiclearance.domain.intake;

import io.aiclearance.domain.IssueKey;
import java.time.Instant;

/**
 * An issue that was announced and is no request of ours.
 *
 * @param why as the issue was when it was read last
 * @param times how often it was refused
 */
public record RefusedIssue(
    IssueKey issue, ClosedGate why, Instant firstAt, Instant lastAt, long times) {}
