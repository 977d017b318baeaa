package io.aiclearance.domain.request;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Person;
import java.time.Instant;

/** The issue that a request came with, and whose request it is. */
public record Origin(
    IssueKey key, String issueId, Person requester, Instant askedAt, Context context) {}
