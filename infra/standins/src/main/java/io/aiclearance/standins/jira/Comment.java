package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/**
 * What somebody said on an issue.
 *
 * @param internal for agents' eyes only
 * @param body an Atlassian Document
 */
record Comment(
    String id,
    String authorId,
    boolean internal,
    JsonNode body,
    Instant created,
    Map<String, JsonNode> properties) {}
