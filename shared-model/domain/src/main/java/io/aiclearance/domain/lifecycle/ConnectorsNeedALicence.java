package io.aiclearance.domain.lifecycle;

import io.aiclearance.domain.connector.ConnectorBinding;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.job.Action;
import io.aiclearance.domain.job.Task;
import io.aiclearance.domain.policy.Licence;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The right to let a connector work for a task (R5.7). */
public final class ConnectorsNeedALicence {
  public static final String NAME = "licence-is-active";

  public static final String SENTENCE =
      "A connector gives access, or checks it, only under an active licence; it takes access away"
          + " under any (R5.7).";

  private static final String BY_HAND = " Do it by hand; a Jira admin can record a licence.";

  private ConnectorsNeedALicence() {}

  /**
   * Why a human has to do the task instead; empty where its connector may.
   *
   * @param licence is looked up only where it matters
   */
  public static Optional<Problem> against(
      Task task, Supplier<Optional<Licence>> licence, Instant now) {
    return task.connector() instanceof ConnectorBinding.Manual
            || task.action() == Action.DEPROVISION
        ? Optional.empty()
        : why(licence.get().map(known -> known.state(now)).orElse(Licence.State.NONE))
            .map(why -> new Problem("licence-not-active", why + BY_HAND));
  }

  private static Optional<String> why(Licence.State state) {
    return switch (state) {
      case ACTIVE -> Optional.empty();
      case NONE -> Optional.of("No licence for connectors is recorded.");
      case ENDED -> Optional.of("The licence for connectors has ended.");
      case SUSPENDED -> Optional.of("The licence for connectors is suspended.");
    };
  }
}
