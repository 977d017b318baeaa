package io.aiclearance.domain.connector;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a provider says of a membership when asked. */
public sealed interface Observation {
  record Member() implements Observation {}

  record NotMember() implements Observation {}

  record NotNow(@Nullable Duration notBefore, Problem problem) implements Observation {}

  record Rejected(Problem problem) implements Observation {}
}
