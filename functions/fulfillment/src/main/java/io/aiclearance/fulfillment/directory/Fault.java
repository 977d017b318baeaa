package io.aiclearance.fulfillment.directory;

import io.aiclearance.domain.connector.Observation;
import io.aiclearance.domain.connector.Problem;
import io.aiclearance.domain.connector.ProviderOutcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a call to a provider did not do what it was for. */
public sealed interface Fault {
  Problem problem();

  /** The provider did nothing and may do it later. */
  record Wait(@Nullable Duration notBefore, Problem problem) implements Fault {
    public Wait(Problem problem) {
      this(null, problem);
    }
  }

  /** The provider will not do it until a human has acted. */
  record Refused(Problem problem) implements Fault {}

  /** The provider was called, and its answer did not arrive or says nothing about the effect. */
  record Lost(Problem problem) implements Fault {}

  /** What it means for an action that had not written anything yet. */
  default ProviderOutcome beforeWriting() {
    return switch (this) {
      case Wait wait -> new ProviderOutcome.RetryLater(wait.notBefore(), wait.problem());
      case Refused refused -> new ProviderOutcome.Rejected(refused.problem());
      case Lost lost -> new ProviderOutcome.RetryLater(null, lost.problem());
    };
  }

  /** What it means for an action whose write it was. */
  default ProviderOutcome ofWriting() {
    return this instanceof Lost lost
        ? new ProviderOutcome.Unknown(lost.problem())
        : beforeWriting();
  }

  /** What it means for a question. */
  default Observation ofAsking() {
    return switch (this) {
      case Wait wait -> new Observation.NotNow(wait.notBefore(), wait.problem());
      case Refused refused -> new Observation.Rejected(refused.problem());
      case Lost lost -> new Observation.NotNow(null, lost.problem());
    };
  }
}
