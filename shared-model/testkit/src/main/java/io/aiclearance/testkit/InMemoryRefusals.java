package io.aiclearance.testkit;

import io.aiclearance.domain.IssueKey;
import io.aiclearance.domain.Page;
import io.aiclearance.domain.intake.ClosedGate;
import io.aiclearance.domain.intake.Refusals;
import io.aiclearance.domain.intake.RefusedIssue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refusals over a map. */
public final class InMemoryRefusals implements Refusals {
  private static final Duration KEPT = Duration.ofDays(30);

  private record First(IssueKey issue, ClosedGate why, LocalDate day) {}

  private final Map<IssueKey, RefusedIssue> rows = new LinkedHashMap<>();
  private final List<First> firsts = new ArrayList<>();
  private final Map<IssueKey, List<ClosedGate>> reasons = new LinkedHashMap<>();

  @Override
  public synchronized void record(IssueKey issue, ClosedGate why, Instant now) {
    rows.merge(
        issue,
        new RefusedIssue(issue, why, now, now, 1),
        (before, fresh) -> new RefusedIssue(issue, why, before.firstAt(), now, before.times() + 1));
    var counted = reasons.computeIfAbsent(issue, _ -> new ArrayList<>());
    if (!counted.contains(why)) {
      counted.add(why);
      firsts.add(new First(issue, why, LocalDate.ofInstant(now, ZoneOffset.UTC)));
    }
  }

  @Override
  public synchronized void forget(IssueKey issue) {
    rows.remove(issue);
    reasons.remove(issue);
  }

  @Override
  public synchronized Optional<RefusedIssue> of(IssueKey issue) {
    return Optional.ofNullable(rows.get(issue));
  }

  @Override
  public synchronized Map<IssueKey, RefusedIssue> among(Collection<IssueKey> issues) {
    var among = new LinkedHashMap<>(rows);
    among.keySet().retainAll(issues);
    return among;
  }

  @Override
  public synchronized Page<RefusedIssue> latest(Instant now, int limit, @Nullable String from) {
    var kept = rows.values().stream().filter(r -> r.lastAt().isAfter(now.minus(KEPT))).toList();
    var order =
        Comparator.comparing(RefusedIssue::lastAt)
            .thenComparing(refused -> refused.issue().value())
            .reversed();
    return Listing.page(kept, order, limit, from);
  }

  @Override
  public synchronized Map<ClosedGate, Long> since(LocalDate day, Instant now) {
    var first = LocalDate.ofInstant(now.minus(KEPT), ZoneOffset.UTC);
    var counts = new EnumMap<ClosedGate, Long>(ClosedGate.class);
    firsts.stream()
        .filter(f -> !f.day().isBefore(day) && !f.day().isBefore(first))
        .forEach(f -> counts.merge(f.why(), 1L, Long::sum));
    return counts;
  }
}
