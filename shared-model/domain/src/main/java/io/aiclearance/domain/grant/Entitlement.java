package io.aiclearance.domain.grant;

import io.aiclearance.domain.GrantId;
import io.aiclearance.domain.Person;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.connector.ConnectorBinding;
import java.time.Instant;

/**
 * Who was granted what, for how long: what a grant says in every one of its states.
 *
 * @param days counted from the moment that the grant becomes active (R4.10)
 */
public record Entitlement(
    GrantId id,
    Person holder,
    ToolId tool,
    String toolName,
    int days,
    ConnectorBinding connector,
    Instant grantedAt) {}
