package io.aiclearance.domain.job;

import io.aiclearance.domain.JobId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.connector.ConnectorBinding;

/** What a job is to do: the same in all of its states. */
public record Task(
    JobId id,
    Action action,
    Person subject,
    ToolId tool,
    String toolName,
    ConnectorBinding connector) {}
