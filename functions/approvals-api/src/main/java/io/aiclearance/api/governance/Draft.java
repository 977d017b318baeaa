package io.aiclearance.api.governance;

import io.aiclearance.domain.ProjectKey;
import io.aiclearance.domain.Revision;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.policy.Governed;
import io.aiclearance.domain.policy.Reviewer;
import java.util.Optional;

/**
 * A governed record that somebody wants, in the right shapes; whether there is what it names is not
 * said.
 *
 * @param tool which has to be in the catalog
 * @param project which has to take part
 * @param reason what the change is for
 */
public record Draft<G extends Governed>(
    Making<G> making, Optional<ToolId> tool, Optional<ProjectKey> project, String reason) {

  /** Makes the record as the next version, by somebody. */
  @FunctionalInterface
  public interface Making<G extends Governed> {
    G on(Revision revision, Reviewer by);
  }

  /** One that names nothing. */
  static <G extends Governed> Draft<G> of(Making<G> making, String reason) {
    return new Draft<>(making, Optional.empty(), Optional.empty(), reason);
  }
}
