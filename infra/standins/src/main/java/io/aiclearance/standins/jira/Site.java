package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiclearance.standins.jira.SiteStore.Changed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that can be done to issues, by whom; webhooks follow from it. */
final class Site {
  static final String NOT_VISIBLE = "Issue does not exist or you do not have permission to see it.";

  /**
   * An issue to be.
   *
   * @param requestTypeId absent where it is not made through a request type
   */
  record Draft(
      Project project,
      @Nullable String requestTypeId,
      String reporterId,
      Map<String, JsonNode> values,
      Map<String, JsonNode> properties) {}

  private record Found(SiteState state, Issue issue) {}

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
                  draft.requestTypeId(),
                  by.accountId(),
                  draft.reporterId(),
                  draft.values(),
                  Status.WAITING,
                  at,
                  at,
                  at,
                  draft.properties(),
                  List.of(),
                  List.of());
          return new Changed<>(
              number.state().with(issue), List.of(new SiteEvent.Created(issue, by)), issue);
        });
  }

  Outcome<Issue> edit(
      String idOrKey,
      Function<Map<String, JsonNode>, Outcome<Map<String, JsonNode>>> edit,
      Person by) {
    return changing(
        idOrKey,
        by,
        "You do not have permission to edit issues in this project.",
        found ->
            edit.apply(found.issue().values())
                .then(
                    values -> {
                      var items = differences(found.issue().values(), values);
                      if (items.isEmpty()) {
                        return Outcome.done(Changed.nothing(found.state(), found.issue()));
                      }
                      var change = found.state().number("change", 40001);
                      var entry = entry(change, by, items);
                      var issue = found.issue().edited(values, entry);
                      return Outcome.done(
                          new Changed<>(
                              change.state().with(issue),
                              List.of(new SiteEvent.Updated(issue, by, entry)),
                              issue));
                    }));
  }

  Outcome<Issue> move(String idOrKey, String transitionId, Person by) {
    return changing(
        idOrKey,
        by,
        "You do not have permission to transition this issue.",
        found -> {
          var from = found.issue().status();
          var transition = from.transition(transitionId);
          if (transition.isEmpty()) {
            return Outcome.refused(
                400, "Transition id '%s' is not valid for this issue.".formatted(transitionId));
          }
          var to = transition.get().to();
          var change = found.state().number("change", 40001);
          var item =
              new Change.Item("status", "status", from.id(), from.title(), to.id(), to.title());
          var entry = entry(change, by, List.of(item));
          var issue = found.issue().moved(to, entry);
          return Outcome.done(
              new Changed<>(
                  change.state().with(issue),
                  List.of(new SiteEvent.Updated(issue, by, entry)),
                  issue));
        });
  }

  /** Whoever sees an issue may comment on it; only agents do so internally. */
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
              case Outcome.Done<Issue> done when internal && !by.agent() ->
                  Changed.<Outcome<Comment>>nothing(
                      before,
                      Outcome.refused(
                          403, "You do not have permission to comment internally on this issue."));
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

  /** Properties are quiet: they neither touch the issue's date nor cause an event. */
  Outcome<Boolean> putProperty(String idOrKey, String name, JsonNode value, Person by) {
    return changing(
        idOrKey,
        by,
        "You do not have permission to edit issue properties.",
        found -> {
          var isNew = !found.issue().properties().containsKey(name);
          return Outcome.done(
              Changed.nothing(found.state().with(found.issue().withProperty(name, value)), isNew));
        });
  }

  Outcome<Issue> removeProperty(String idOrKey, String name, Person by) {
    return changing(
        idOrKey,
        by,
        "You do not have permission to edit issue properties.",
        found ->
            found.issue().properties().containsKey(name)
                ? Outcome.done(
                    Changed.nothing(
                        found.state().with(found.issue().withoutProperty(name)), found.issue()))
                : Outcome.refused(404, "The property %s does not exist.".formatted(name)));
  }

  Outcome<Issue> delete(String idOrKey, Person by) {
    return changing(
        idOrKey,
        by,
        "You do not have permission to delete issues in this project.",
        found ->
            Outcome.done(
                new Changed<>(
                    found.state().without(found.issue()),
                    List.of(new SiteEvent.Deleted(found.issue(), by)),
                    found.issue())));
  }

  private <T> Outcome<T> changing(
      String idOrKey, Person by, String forbidden, Function<Found, Outcome<Changed<T>>> step) {
    return store.change(
        before -> {
          Outcome<Changed<T>> outcome =
              find(before, idOrKey, by)
                  .then(
                      issue ->
                          by.agent()
                              ? step.apply(new Found(before, issue))
                              : Outcome.refused(403, forbidden));
          return switch (outcome) {
            case Outcome.Refused<Changed<T>> refused ->
                new Changed<Outcome<T>>(before, List.of(), refused.forAnything());
            case Outcome.Done<Changed<T>> done ->
                new Changed<>(
                    done.value().state(),
                    done.value().events(),
                    Outcome.done(done.value().result()));
          };
        });
  }

  private static Outcome<Issue> find(SiteState state, String idOrKey, Person reader) {
    return state.issues().values().stream()
        .filter(issue -> issue.key().equalsIgnoreCase(idOrKey) || issue.id().equals(idOrKey))
        .filter(reader::sees)
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(404, NOT_VISIBLE));
  }

  private Change entry(SiteState.Numbered number, Person by, List<Change.Item> items) {
    return new Change(String.valueOf(number.number()), by.accountId(), now(), items);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static List<Change.Item> differences(
      Map<String, JsonNode> before, Map<String, JsonNode> after) {
    var items = new ArrayList<Change.Item>();
    for (var field : Field.values()) {
      var was = before.get(field.id());
      var is = after.get(field.id());
      if (!Objects.equals(was, is)) {
        var option = field.kind() == Field.Kind.OPTION;
        items.add(
            new Change.Item(
                field.custom() ? field.title() : field.id(),
                field.id(),
                option && was != null ? was.asText() : null,
                field.text(was),
                option && is != null ? is.asText() : null,
                field.text(is)));
      }
    }
    return items;
  }
}
