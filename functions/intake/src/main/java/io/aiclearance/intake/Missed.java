package io.aiclearance.intake;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.intake.ClosedGate;
import io.aiclearance.domain.intake.Refusals;
import io.aiclearance.domain.intake.RefusedIssue;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.domain.request.Request;
import io.aiclearance.domain.request.Requests;
import io.aiclearance.jira.Issue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells which of the issues that Jira has could change something if they were read. */
final class Missed {
  private static final String CAUSE = "backfill";

  /** What lies in the issue alone, and holds until the issue is changed. */
  private static final Set<ClosedGate> ITS_OWN =
      Set.of(ClosedGate.NOT_FROM_THE_PORTAL, ClosedGate.NO_REPORTER, ClosedGate.CANCELLED);

  private final Requests requests;
  private final Refusals refusals;

  Missed(Requests requests, Refusals refusals) {
    this.requests = requests;
    this.refusals = refusals;
  }

  List<IntakeMessage> among(List<Issue> found, SiteSettings settings, Instant now) {
    if (found.isEmpty()) {
      return List.of();
    }
    var known = requests.findAll(found.stream().map(Missed::key).toList());
    var unknown =
        found.stream()
            .filter(issue -> !known.containsKey(key(issue)) && mayPass(issue, settings))
            .map(Missed::key)
            .collect(Collectors.toSet());
    Map<IssueKey, RefusedIssue> refused = unknown.isEmpty() ? Map.of() : refusals.among(unknown);
    return found.stream()
        .filter(
            issue ->
                unknown.contains(key(issue))
                    ? !stays(refused.get(key(issue)), issue)
                    : changes(known.get(key(issue)), issue))
        .map(issue -> new IntakeMessage(new Announcement(key(issue), issue.id(), CAUSE), now, 1))
        .toList();
  }

  /** Requests of other types are many, and nobody waits for them. */
  private static boolean mayPass(Issue issue, SiteSettings settings) {
    return AskedAs.of(issue, settings)
        .closedGate(settings)
        .filter(gate -> gate != ClosedGate.NOT_FROM_THE_PORTAL)
        .isEmpty();
  }

  private static boolean stays(@Nullable RefusedIssue refused, Issue issue) {
    return refused != null
        && ITS_OWN.contains(refused.why())
        && !refused.lastAt().isBefore(issue.updated());
  }

  private static boolean changes(@Nullable Request request, Issue issue) {
    return switch (request) {
      case Request.Incomplete _ -> true;
      // of what is pending only the end matters
      case Request.Pending _ -> Cancellation.is(issue.status());
      case null, default -> false;
    };
  }

  private static IssueKey key(Issue issue) {
    return new IssueKey(issue.key());
  }
}
