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
  Html form(Person requester, List<Issue> visible, Map<String, String> entered, String problem) {
    return Layout.page(
        RequestType.AI_TOOL.name(),
        Html.of(
            """
            <p class="who">You are <b>{}</b> ({}). <a href="/portal">Somebody else?</a></p>
            {}
            <form method="post" action="/portal">
            <input type="hidden" name="as" value="{}">
            <label for="tool">AI tool</label>
            <select id="tool" name="customfield_10101">{}</select>
            <label for="days">Duration (days)</label>
            <input id="days" name="customfield_10102" inputmode="numeric" value="{}">
            <label for="purpose">Purpose</label>
            <textarea id="purpose" name="customfield_10103" rows="4">{}</textarea>
            <label for="url">Tool URL</label>
            <input id="url" name="customfield_10104" value="{}" placeholder="https://…">
            <button>Send</button>
            </form>
            <h2>Your requests</h2>
            {}
            """,
            requester.displayName(),
            requester.email(),
            problem.isEmpty()
                ? Html.NOTHING
                : Html.of("<p class=\"problem\" role=\"alert\">{}</p>", problem),
            requester.email(),
            tools(entered.getOrDefault(Field.AI_TOOL.id(), "")),
            entered.getOrDefault(Field.DURATION.id(), "30"),
            entered.getOrDefault(Field.PURPOSE.id(), ""),
            entered.getOrDefault(Field.TOOL_URL.id(), ""),
            requests(requester, visible)));
  }

  private static Html tools(String chosen) {
    var options =
        Field.TOOLS.stream()
            .map(
                tool ->
                    Html.of(
                        "<option value=\"{}\"{}>{}</option>",
                        tool.id(),
                        tool.id().equals(chosen) ? new Html(" selected") : Html.NOTHING,
                        tool.value()))
            .collect(Html.together());
    return Html.of("<option value=\"\">Another one: give its URL</option>{}", options);
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
