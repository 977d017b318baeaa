package io.aiclearance.intake;

import io.aiclearance.domain.IssueKey;
import org.jspecify.annotations.Nullable;

/**
 * That something happened to an issue; what, only Jira can say.
 *
 * @param issueId absent where an Automation rule leaves it out
 * @param cause the event as the sender names it, for the log
 */
record Announcement(IssueKey issue, @Nullable String issueId, String cause) {}
