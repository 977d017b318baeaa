package io.aiclearance.ticketsync;

import io.aiclearance.jira.Issue;
import io.aiclearance.jira.Jira;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraIssues.Found;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the issue that an earlier attempt made, of whose outcome nobody heard: Jira takes no
 * key that would make a second attempt harmless.
 */
final class Earlier {
  /**
   * How long Jira's search may need to see a new issue. Whoever may have made one looks for it no
   * earlier.
   */
  static final Duration FOUND_AFTER = Duration.ofMinutes(1);

  /** How far Jira's clock may be from ours. */
  private static final Duration MARGIN = Duration.ofMinutes(10);

  private static final int PAGE = 100;
  private static final int MOST_PAGES = 20;

  private final Jira jira;
  private final InstantSource clock;

  Earlier(Jira jira, InstantSource clock) {
    this.jira = jira;
    this.clock = clock;
  }

  /**
   * The oldest issue that is meant, of those that the query finds and that are no older than the
   * wish for it.
   *
   * @param property what to read of each issue beside its fields
   */
  JiraAnswer<Optional<Issue>> find(
      String query, Instant wishedAt, String property, Predicate<Issue> meant) {
    // how long ago it was needs no time zone, which a point in time would
    var minutes = Duration.between(wishedAt, clock.instant()).plus(MARGIN).toMinutes() + 1;
    var jql = "%s AND created >= -%dm ORDER BY created ASC".formatted(query, minutes);
    return find(jql, property, meant, null, 1);
  }

  private JiraAnswer<Optional<Issue>> find(
      String jql, String property, Predicate<Issue> meant, @Nullable String token, int page) {
    return switch (jira.issues().search(jql, List.of(), List.of(property), token, PAGE)) {
      // a search is there at every address that is Jira's
      case JiraAnswer.NotFound<Found> _ ->
          new JiraAnswer.Rejected<>(404, "Jira has no search there: check JiraBaseUrl.");
      case JiraAnswer.Failure<Found> failure -> failure.as();
      case JiraAnswer.Value<Found>(var found) -> {
        var first = found.issues().stream().filter(meant).findFirst();
        var next = found.nextPageToken();
        if (first.isPresent() || next == null) {
          yield new JiraAnswer.Value<>(first);
        }
        yield page == MOST_PAGES
            ? new JiraAnswer.Rejected<>(200, "Too many issues to look for an earlier one.")
            : find(jql, property, meant, next, page + 1);
      }
    };
  }

  /** A value of a query; the shapes of our identifiers hold nothing that would end it. */
  static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
