package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/** One issue with all that was said and done, internal comments included. */
final class BrowsePage {
  /** Sees what an agent sees. */
  static final Person EVERYTHING =
      new Person(
          "acc-page", "", "This page", "app", true, EnumSet.allOf(JiraPermission.class), List.of());

  private final People people;

  BrowsePage(People people) {
    this.people = people;
  }

  Html page(Issue issue) {
    return Layout.page(
        issue.key() + " " + issue.summary(),
        Html.of(
            "<p>{}</p><dl>{}</dl><h2>Comments</h2>{}<h2>History</h2>{}<h2>Next</h2><p>{}</p>{}",
            Layout.badge(issue.status()),
            fields(issue),
            comments(issue),
            history(issue),
            transitions(issue),
            buttons(issue)));
  }

  private Html fields(Issue issue) {
    var reporter = people.known(issue.reporterId());
    var people =
        Html.of(
            "<dt>Reporter</dt><dd><a href=\"/portal?as={}\">{}</a></dd><dt>Asked</dt><dd>{}</dd>",
            reporter.email(),
            reporter.displayName(),
            Layout.minute(issue.created()));
    var filledIn =
        Arrays.stream(Field.values())
            .filter(field -> field != Field.SUMMARY)
            .flatMap(
                field ->
                    issue.value(field).stream()
                        .map(
                            stored ->
                                Html.of(
                                    "<dt>{}</dt><dd>{}</dd>", field.title(), text(field, stored))))
            .collect(Html.together());
    return Html.of("{}{}", people, filledIn);
  }

  private static String text(Field field, JsonNode stored) {
    return Objects.requireNonNullElse(field.text(stored), "");
  }

  private Html comments(Issue issue) {
    if (issue.comments().isEmpty()) {
      return Html.of("<p>None yet.</p>");
    }
    return issue.comments().stream()
        .map(
            comment ->
                Html.of(
                    "<article class=\"{}\"><header><b>{}</b> · {} <span class=\"badge\">{}</span></header><p>{}</p></article>",
                    comment.internal() ? "internal" : "public",
                    people.known(comment.authorId()).displayName(),
                    Layout.minute(comment.created()),
                    comment.internal() ? "internal" : "public",
                    Adf.toWiki(comment.body())))
        .collect(Html.together());
  }

  private Html history(Issue issue) {
    var opened =
        Html.of(
            "<li>{}: {} opened it</li>",
            Layout.minute(issue.created()),
            people.known(issue.creatorId()).displayName());
    var changes =
        issue.history().stream()
            .flatMap(
                change ->
                    change.items().stream()
                        .map(
                            item ->
                                Html.of(
                                    "<li>{}: {} changed {} from “{}” to “{}”</li>",
                                    Layout.minute(change.at()),
                                    people.known(change.authorId()).displayName(),
                                    item.field(),
                                    Objects.requireNonNullElse(item.fromText(), ""),
                                    Objects.requireNonNullElse(item.toText(), ""))))
            .collect(Html.together());
    return Html.of("<ul>{}{}</ul>", opened, changes);
  }

  private static Html buttons(Issue issue) {
    var cancel =
        issue.status().transition(Status.CANCEL).isPresent()
            ? button(issue, "cancel", "Cancel, as its reporter")
            : Html.NOTHING;
    return Html.of("{}{}", cancel, button(issue, "delete", "Delete, as an administrator"));
  }

  private static Html button(Issue issue, String action, String label) {
    return Html.of(
        "<form method=\"post\" action=\"/browse/{}/{}\"><button>{}</button></form>",
        issue.key(),
        action,
        label);
  }

  private static String transitions(Issue issue) {
    var names = issue.status().transitions().stream().map(Status.Transition::name).toList();
    return names.isEmpty() ? "Nothing: this is where it ends." : String.join(" or ", names);
  }
}
