package io.aiclearance.domain.intake;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port to the issues that were refused in the last thirty days (R3.3). */
public interface Refusals {
  void record(IssueKey issue, ClosedGate why, Instant now);

  Optional<RefusedIssue> of(IssueKey issue);

  /** The latest first. */
  Page<RefusedIssue> latest(Instant now, int limit, @Nullable String from);

  /** How many issues were refused for each reason since the beginning of that day (UTC). */
  Map<ClosedGate, Long> since(LocalDate day, Instant now);
}
