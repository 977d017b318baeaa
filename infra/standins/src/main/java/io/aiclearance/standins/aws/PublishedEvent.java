package io.aiclearance.standins.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * An event that a bus took in.
 *
 * @param time ISO 8601, UTC
 */
public record PublishedEvent(
    String bus,
    String id,
    String source,
    String detailType,
    String time,
    List<String> resources,
    JsonNode detail) {}
