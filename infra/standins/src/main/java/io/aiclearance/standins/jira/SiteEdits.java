package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiclearance.standins.jira.SiteStore.Changed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What agents change of an issue: fields, status, properties. */
final class SiteEdits {
  private static final String NO_PROPERTIES =
      "You do not have permission to edit issue properties.";

  private final Site site;

  SiteEdits(Site site) {
    this.site = site;
  }

  /**
   * @param otherwise what whoever may not edit hears
   */
  Outcome<Issue> edit(
      String idOrKey,
      Function<Map<String, JsonNode>, Outcome<Map<String, JsonNode>>> edit,
      Person by,
      Outcome<Issue> otherwise) {
    return site.changing(
        idOrKey,
        by,
        JiraPermission.EDIT_ISSUES,
        otherwise,
        found -> edit.apply(found.issue().values()).then(values -> edited(found, values, by)));
  }

  private Outcome<Changed<Issue>> edited(
      Site.Found found, Map<String, JsonNode> values, Person by) {
    var items = Change.differences(found.issue().values(), values);
    if (items.isEmpty()) {
      return Outcome.done(Changed.nothing(found.state(), found.issue()));
    }
    var number = found.state().number("change", 40001);
    var entry = site.entry(number, by, items);
    var issue = found.issue().edited(values, entry);
    return Outcome.done(
        new Changed<>(
            number.state().with(issue), List.of(new SiteEvent.Updated(issue, by, entry)), issue));
  }

  Outcome<Issue> move(String idOrKey, String transitionId, Person by) {
    return site.changing(
        idOrKey,
        by,
        JiraPermission.TRANSITION_ISSUES,
        notOpen(transitionId),
        found -> {
          var from = found.issue().status();
          var transition = from.transition(transitionId);
          if (transition.isEmpty()) {
            return notOpen(transitionId);
          }
          var to = transition.get().to();
          var number = found.state().number("change", 40001);
          var item =
              new Change.Item("status", "status", from.id(), from.title(), to.id(), to.title());
          var entry = site.entry(number, by, List.of(item));
          var issue = found.issue().moved(to, entry);
          return Outcome.done(
              new Changed<>(
                  number.state().with(issue),
                  List.of(new SiteEvent.Updated(issue, by, entry)),
                  issue));
        });
  }

  private static <T> Outcome<T> notOpen(String transitionId) {
    return Outcome.refused(
        400, "Transition id '%s' is not valid for this issue.".formatted(transitionId));
  }

  /** Properties are quiet: they neither touch the issue's date nor cause an event. */
  Outcome<Boolean> putProperty(String idOrKey, String name, JsonNode value, Person by) {
    return site.changing(
        idOrKey,
        by,
        JiraPermission.EDIT_ISSUES,
        Outcome.refused(403, NO_PROPERTIES),
        found -> {
          var isNew = !found.issue().properties().containsKey(name);
          return Outcome.done(
              Changed.nothing(found.state().with(found.issue().withProperty(name, value)), isNew));
        });
  }

  Outcome<Issue> removeProperty(String idOrKey, String name, Person by) {
    return site.changing(
        idOrKey,
        by,
        JiraPermission.EDIT_ISSUES,
        Outcome.refused(404, NO_PROPERTIES),
        found ->
            found.issue().properties().containsKey(name)
                ? Outcome.done(
                    Changed.nothing(
                        found.state().with(found.issue().withoutProperty(name)), found.issue()))
                : Outcome.refused(404, "The property %s does not exist.".formatted(name)));
  }
}
