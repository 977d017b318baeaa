package io.aiclearance.domain.policy;

import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.ToolId;
import org.jspecify.annotations.Nullable;

/**
 * What an approval policy is for.
 *
 * @param project every project where absent
 * @param tool every tool where absent
 */
public record PolicyScope(@Nullable ProjectKey project, @Nullable ToolId tool) {
  public boolean covers(ProjectKey in, ToolId asked) {
    return (project == null || project.equals(in)) && (tool == null || tool.equals(asked));
  }

  /** The more, the more specific: a tool says more than a project (R4.3). */
  public int specificity() {
    return (tool == null ? 0 : 2) + (project == null ? 0 : 1);
  }
}
