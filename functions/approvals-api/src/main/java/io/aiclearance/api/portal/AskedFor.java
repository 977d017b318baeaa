package io.aiclearance.api.portal;

import io.aiclearance.domain.Person;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.intake.Wish;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person sends from the portal panel.
 *
 * @param tool a tool of the catalog; absent where {@code newTool} is there
 */
public record AskedFor(
    String portal,
    String requestType,
    @Nullable ToolId tool,
    @Nullable NewTool newTool,
    int days,
    String purpose) {
  /** A tool that the catalog does not have, in the person's words. */
  public record NewTool(String name, String url) {}

  /**
   * @param catalogName what the catalog calls its tool
   */
  Wish wish(Person by, String catalogName, Instant at) {
    return new Wish(
        by,
        requestType,
        tool,
        newTool == null ? catalogName : newTool.name(),
        newTool == null ? null : newTool.url(),
        days,
        purpose,
        at);
  }
}
