package io.aiclearance.domain.intake;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port to the issues that were refused in the last thirty days (R3.3). */
public interface Refusals {
  void record(IssueKey issue, ClosedGate why, Instant now);

  /** The issue has become a request: nobody is to read that it was refused once. */
  void forget(IssueKey issue);

  Optional<RefusedIssue> of(IssueKey issue);

  /** Those of the issues that were refused. */
  Map<IssueKey, RefusedIssue> among(Collection<IssueKey> issues);

  /** The latest first. */
  Page<RefusedIssue> latest(Instant now, int limit, @Nullable String from);

  /**
   * How many issues were refused for each reason for the first time since the beginning of that day
   * (UTC), which is one of the last thirty. What became a request later is still counted.
   */
  Map<ClosedGate, Long> since(LocalDate day, Instant now);
}
