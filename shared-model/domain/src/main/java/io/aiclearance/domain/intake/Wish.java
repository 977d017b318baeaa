package io.aiclearance.domain.intake;

import io.aiclearance.domain.Person;
import io.aiclearance.domain.ToolId;
import java.time.Instant;
import java.util.Objects;
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
    Instant at) {
  public static final int LONGEST_PURPOSE = 4_000;
  public static final int LONGEST_TOOL_NAME = 200;
  public static final int LONGEST_TOOL_URL = 2_000;

  /** Whether both say the same, whenever they say it and whatever the catalog calls its tool. */
  public boolean asksTheSameAs(Wish other) {
    return requestType.equals(other.requestType)
        && Objects.equals(tool, other.tool)
        && (tool != null || toolName.equals(other.toolName))
        && Objects.equals(toolUrl, other.toolUrl)
        && days == other.days
        && purpose.equals(other.purpose);
  }
}
