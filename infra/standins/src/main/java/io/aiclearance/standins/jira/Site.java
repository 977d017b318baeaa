package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiclearance.standins.jira.SiteStore.Changed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Issues as people find, open, discuss and delete them; webhooks follow from it. */
final class Site {
  static final String NOT_VISIBLE = "Issue does not exist or you do not have permission to see it.";

  /**
   * An issue to be.
   *
   * @param requestTypeId absent where it is not made through a request type
   * @param late values that are to reach their fields later
   */
  record Draft(
      Project project,
      IssueType type,
      @Nullable String requestTypeId,
      String reporterId,
      Map<String, JsonNode> values,
      Map<String, JsonNode> properties,
      List<FormAnswers> forms,
      Map<String, JsonNode> late) {}

  record Found(SiteState state, Issue issue) {}

  private final SiteStore store;
  private final Clock clock;

  Site(SiteStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  List<Issue> visibleTo(Person reader) {
    return store.now().issues().values().stream().filter(reader::sees).toList();
  }

  Outcome<Issue> find(String idOrKey, Person reader) {
    return find(store.now(), idOrKey, reader);
  }

  List<Issue> waitingForFields() {
    return store.now().issues().values().stream().filter(issue -> !issue.late().isEmpty()).toList();
  }

  /** The key of an issue, whoever may see it. */
  Optional<String> key(String idOrKey) {
    return candidates(store.now(), idOrKey).findFirst().map(Issue::key);
  }

  Issue open(Draft draft, Person by) {
    return store.change(
        before -> {
          var id = before.number("issue", 10001);
          var number = id.state().number(draft.project().key(), 1);
          var at = now();
          var issue =
              new Issue(
                  String.valueOf(id.number()),
                  draft.project().key() + "-" + number.number(),
                  draft.type().id(),
                  draft.requestTypeId(),
                  by.accountId(),
                  draft.reporterId(),
                  draft.values(),
                  draft.type().first(),
                  at,
                  at,
                  at,
                  draft.properties(),
                  List.of(),
                  List.of(),
                  draft.forms().stream().map(form -> form.filled(at)).toList(),
                  draft.late());
          return new Changed<>(
              number.state().with(issue), List.of(new SiteEvent.Created(issue, by)), issue);
        });
  }

  /** Puts what was late into its fields; nothing where somebody deleted the issue meanwhile. */
  Optional<Issue> fillIn(String key, Person by) {
    return store.change(
        before -> {
          var issue = before.issues().get(key);
          if (issue == null || issue.late().isEmpty()) {
            return Changed.nothing(before, Optional.<Issue>empty());
          }
          var values = new LinkedHashMap<>(issue.values());
          values.putAll(issue.late());
          var number = before.number("change", 40001);
          var entry = entry(number, by, Change.differences(issue.values(), values));
          var filled = issue.filledIn(values, entry);
          return new Changed<>(
              number.state().with(filled),
              List.of(new SiteEvent.Updated(filled, by, entry)),
              Optional.of(filled));
        });
  }

  /** Only agents comment internally. */
  Outcome<Comment> comment(
      String idOrKey,
      JsonNode body,
      boolean internal,
      Map<String, JsonNode> properties,
      Person by) {
    return store.change(
        before ->
            switch (find(before, idOrKey, by)) {
              case Outcome.Refused<Issue> refused ->
                  Changed.nothing(before, refused.<Comment>forAnything());
              case Outcome.Done<Issue> _
                  when !by.may(JiraPermission.ADD_COMMENTS) || (internal && !by.agent()) ->
                  Changed.<Outcome<Comment>>nothing(
                      before,
                      Outcome.refused(
                          400,
                          "%s, you do not have the permission to comment on this issue."
                              .formatted(by.displayName())));
              case Outcome.Done<Issue> done -> {
                var id = before.number("comment", 30001);
                var comment =
                    new Comment(
                        String.valueOf(id.number()),
                        by.accountId(),
                        internal,
                        body,
                        now(),
                        properties);
                var issue = done.value().commented(comment);
                yield new Changed<>(
                    id.state().with(issue),
                    List.of(new SiteEvent.Commented(issue, comment)),
                    Outcome.done(comment));
              }
            });
  }

  Outcome<Issue> delete(String idOrKey, Person by) {
    return changing(
        idOrKey,
        by,
        JiraPermission.DELETE_ISSUES,
        Outcome.refused(403, "You do not have permission to delete issues in this project."),
        found ->
            Outcome.done(
                new Changed<>(
                    found.state().without(found.issue()),
                    List.of(new SiteEvent.Deleted(found.issue(), by)),
                    found.issue())));
  }

  /**
   * One change of one issue.
   *
   * @param otherwise what whoever lacks the permission hears
   */
  <T> Outcome<T> changing(
      String idOrKey,
      Person by,
      JiraPermission needed,
      Outcome<T> otherwise,
      Function<Found, Outcome<Changed<T>>> step) {
    return store.change(
        before ->
            switch (find(before, idOrKey, by)) {
              case Outcome.Refused<Issue> refused ->
                  Changed.<Outcome<T>>nothing(before, refused.forAnything());
              case Outcome.Done<Issue> _ when !by.may(needed) -> Changed.nothing(before, otherwise);
              case Outcome.Done<Issue> found -> settled(before, step, found.value());
            });
  }

  private static <T> Changed<Outcome<T>> settled(
      SiteState before, Function<Found, Outcome<Changed<T>>> step, Issue issue) {
    return switch (step.apply(new Found(before, issue))) {
      case Outcome.Refused<Changed<T>> refused -> Changed.nothing(before, refused.forAnything());
      case Outcome.Done<Changed<T>> done ->
          new Changed<>(
              done.value().state(), done.value().events(), Outcome.done(done.value().result()));
    };
  }

  Change entry(SiteState.Numbered number, Person by, List<Change.Item> items) {
    return new Change(String.valueOf(number.number()), by.accountId(), now(), items);
  }

  private static Outcome<Issue> find(SiteState state, String idOrKey, Person reader) {
    return candidates(state, idOrKey)
        .filter(reader::sees)
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(404, NOT_VISIBLE));
  }

  private static Stream<Issue> candidates(SiteState state, String idOrKey) {
    var keyed = state.issues().get(idOrKey.toUpperCase(Locale.ROOT));
    return keyed == null
        ? state.issues().values().stream().filter(issue -> issue.id().equals(idOrKey))
        : Stream.of(keyed);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
