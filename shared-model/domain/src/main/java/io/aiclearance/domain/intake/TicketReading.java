package io.aiclearance.domain.intake;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Jira says of an issue now; an absent fact may still come (R3.2).
 *
 * @param toolOption the chosen option's id
 * @param toolName what the option says, or what the portal panel wrote
 * @param cancelled whether its status is one of cancellation (R3.6)
 */
public record TicketReading(
    IssueKey key,
    String issueId,
    String project,
    @Nullable String requestType,
    Person reporter,
    Instant created,
    @Nullable String toolOption,
    @Nullable String toolName,
    @Nullable Integer days,
    @Nullable String purpose,
    boolean cancelled) {}
