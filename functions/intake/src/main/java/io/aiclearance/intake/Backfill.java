package io.aiclearance.intake;

import io.aiclearance.domain.intake.Site;
import io.aiclearance.domain.intake.SiteSettings;
import io.aiclearance.jira.Issue;
import io.aiclearance.jira.JiraAnswer;
import io.aiclearance.jira.JiraIssues;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the issues that no webhook announced, and announces them (R3.8).
 *
 * <p>It goes through what was changed since its mark, in that order, and moves the mark behind each
 * page, after what the page lacked was announced. So a run that is cut loses nothing, one that
 * overlaps another announces twice at worst, and the next tick goes on.
 */
final class Backfill {
  static final int PAGE = 100;
  static final int MOST_PAGES = 30;

  /** How far the first run looks back. */
  static final Duration FIRST_LOOK = Duration.ofHours(24);

  /** Jira's search knows of a change a while after it; nor are the clocks the same. */
  static final Duration OVERLAP = Duration.ofMinutes(10);

  private static final System.Logger LOG = System.getLogger(Backfill.class.getName());

  private final Site site;
  private final JiraIssues issues;
  private final Missed missed;
  private final Marks marks;
  private final Announce announce;

  Backfill(Site site, JiraIssues issues, Missed missed, Marks marks, Announce announce) {
    this.site = site;
    this.issues = issues;
    this.missed = missed;
    this.marks = marks;
    this.announce = announce;
  }

  /**
   * How far a project's issues were seen.
   *
   * @param cut whether there was more to see
   */
  record Mark(Instant seenTo, boolean cut) {
    /** Where to look from; what was cut in the middle goes on where it was. */
    Instant lookFrom() {
      return cut ? seenTo : seenTo.minus(OVERLAP);
    }

    Mark cutAt(@Nullable Instant reached) {
      return new Mark(reached == null || reached.isBefore(seenTo) ? seenTo : reached, true);
    }
  }

  /** Where the mark of each project is kept; it never goes back. */
  interface Marks {
    Optional<Mark> of(String project);

    void move(String project, Mark to);
  }

  /** Announces all of them, or fails. */
  interface Announce {
    void all(List<IntakeMessage> messages);
  }

  Backfilled run(Instant now, BooleanSupplier timeLeft) {
    return site.settings()
        .map(settings -> run(settings, now, timeLeft))
        .orElseGet(() -> new Backfilled(0, true));
  }

  private Backfilled run(SiteSettings settings, Instant now, BooleanSupplier timeLeft) {
    var project = settings.gate().project();
    var mark = marks.of(project).orElseGet(() -> new Mark(now.minus(FIRST_LOOK), true));
    var jql = jql(project, mark.lookFrom(), now);
    var announced = 0;
    String page = null;
    for (var pages = 0; pages < MOST_PAGES && timeLeft.getAsBoolean(); pages++) {
      switch (search(jql, settings, page)) {
        case JiraAnswer.Value<JiraIssues.Found>(var found) -> {
          var lost = missed.among(found.issues(), settings, now);
          announce.all(lost);
          announced += lost.size();
          page = found.nextPageToken();
          if (page == null) {
            marks.move(project, new Mark(now, false));
            return new Backfilled(announced, true);
          }
          mark = mark.cutAt(lastChange(found.issues()));
          marks.move(project, mark);
        }
        case JiraAnswer.Failure<JiraIssues.Found> failure -> {
          LOG.log(
              System.Logger.Level.WARNING,
              "The backfill goes on later: {0}",
              JiraPause.notNow(failure).why());
          return new Backfilled(announced, false);
        }
      }
    }
    return new Backfilled(announced, false);
  }

  private JiraAnswer<JiraIssues.Found> search(
      String jql, SiteSettings settings, @Nullable String page) {
    var type = List.of(settings.sources().requestTypeField());
    return issues.search(jql, type, List.of(), page, PAGE);
  }

  /** A time in JQL is in the account's zone, so the time is said as minutes before now. */
  static String jql(String project, Instant from, Instant now) {
    var minutes = Duration.between(from, now).toMinutes() + 2;
    return "project = \"%s\" AND updated >= \"-%dm\" ORDER BY updated ASC"
        .formatted(project.replaceAll("[\"\\\\]", ""), Math.max(2, minutes));
  }

  private static @Nullable Instant lastChange(List<Issue> issues) {
    return issues.stream().map(Issue::updated).max(Instant::compareTo).orElse(null);
  }
}
