package io.aiclearance.domain.connector;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a provider answered an action (R5.1, R5.2). */
public sealed interface ProviderOutcome {
  /** The provider made the change. */
  record Done() implements ProviderOutcome {}

  /** The provider says that it was so already: success too. */
  record AlreadyDone() implements ProviderOutcome {}

  /**
   * Nothing changed; a later try may succeed.
   *
   * @param notBefore how long the provider asked to be left alone, if it did
   */
  record RetryLater(@Nullable Duration notBefore, Problem problem) implements ProviderOutcome {}

  /** No later try can succeed until a human has acted. */
  record Rejected(Problem problem) implements ProviderOutcome {}

  /** The call may or may not have had its effect: ask before anything else is tried. */
  record Unknown(Problem problem) implements ProviderOutcome {}
}
