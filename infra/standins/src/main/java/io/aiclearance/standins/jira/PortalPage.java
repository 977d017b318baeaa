package io.aiclearance.standins.jira;

import java.util.List;
import java.util.Map;

/** Where people ask for a tool. */
final class PortalPage {
  static final String NO_PROBLEM = "";

  private final People people;

  PortalPage(People people) {
    this.people = people;
  }

  Html choice() {
    var links =
        people.all().stream()
            .filter(person -> !person.accountType().equals("app"))
            .map(
                person ->
                    Html.of(
                        "<li><a href=\"/portal?as={}\"><b>{}</b><span>{}</span></a></li>",
                        person.email(),
                        person.displayName(),
                        person.email()))
            .collect(Html.together());
    return Layout.page("Who are you?", Html.of("<ul class=\"people\">{}</ul>", links));
  }

  /**
   * @param entered what the person had filled in, where the form comes back
   */
  Html form(
      Person requester,
      RequestType type,
      List<Issue> visible,
      Map<String, String> entered,
      String problem) {
    return Layout.page(
        type.name(),
        Html.of(
            """
            <p class="who">You are <b>{}</b> ({}). <a href="/portal">Somebody else?</a></p>
            {}
            <form method="post" action="/portal">
            <input type="hidden" name="as" value="{}"><input type="hidden" name="type" value="{}">
            {}
            <button>Send</button>
            </form>
            <h2>Something else?</h2>
            <ul>{}</ul>
            <h2>Your requests</h2>
            {}
            """,
            requester.displayName(),
            requester.email(),
            problem.isEmpty()
                ? Html.NOTHING
                : Html.of("<p class=\"problem\" role=\"alert\">{}</p>", problem),
            requester.email(),
            type.id(),
            PortalForm.inputs(type, entered),
            others(requester, type),
            requests(requester, visible)));
  }

  private static Html others(Person requester, RequestType type) {
    return RequestType.ALL.stream()
        .filter(other -> !other.equals(type))
        .map(
            other ->
                Html.of(
                    "<li><a href=\"/portal?as={}&amp;type={}\">{}</a> ({})</li>",
                    requester.email(),
                    other.id(),
                    other.name(),
                    other.desk().project().name()))
        .collect(Html.together());
  }

  private static Html requests(Person requester, List<Issue> visible) {
    var rows =
        visible.reversed().stream()
            .filter(issue -> issue.reporterId().equals(requester.accountId()))
            .map(
                issue ->
                    Html.of(
                        "<tr><td><a href=\"/browse/{}\">{}</a></td><td>{}</td><td>{}</td><td>{}</td></tr>",
                        issue.key(),
                        issue.key(),
                        issue.summary(),
                        Layout.badge(issue.status()),
                        Layout.minute(issue.created())))
            .collect(Html.together());
    return rows.markup().isEmpty()
        ? Html.of("<p>None yet.</p>")
        : Html.of(
            "<table><tr><th>Key</th><th>Summary</th><th>Status</th><th>Asked</th></tr>{}</table>",
            rows);
  }
}
