package io.aiclearance.domain.intake;

import io.aiclearance.domain.Person;
import io.aiclearance.domain.ToolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person filled in at the portal panel (R3.7).
 *
 * @param requestType the numeric request type that the panel was opened for
 * @param tool absent for a tool that the catalog does not have
 * @param toolName as the catalog or the person names it
 * @param toolUrl where a tool is found that the catalog does not have
 */
public record Wish(
    Person by,
    String requestType,
    @Nullable ToolId tool,
    String toolName,
    @Nullable String toolUrl,
    int days,
    String purpose,
    Instant at) {}
