package io.aiclearance.domain.intake;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.request.Context;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Jira says of an issue now; an absent fact may still come (R3.2).
 *
 * @param portal and {@code requestType}: absent where the issue was not asked in a portal
 * @param reporter absent where Jira does not know them any more
 * @param creator the person who created the issue, for themselves or another; absent where it was a
 *     program, such as ours for the portal panel
 * @param toolOption the chosen option's id
 * @param toolName what the option says, or what the portal panel or a form's answer says
 * @param toolUrl where a tool is found that the catalog does not have; never fetched
 * @param cancelled whether its status is one of cancellation (R3.6)
 */
public record TicketReading(
    IssueKey key,
    String issueId,
    String project,
    @Nullable String portal,
    @Nullable String requestType,
    @Nullable Person reporter,
    @Nullable Person creator,
    Instant created,
    @Nullable String toolOption,
    @Nullable String toolName,
    @Nullable String toolUrl,
    @Nullable Integer days,
    @Nullable String purpose,
    Context context,
    boolean cancelled) {}
