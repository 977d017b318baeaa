package io.aiclearance.standins.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages to look at: no sign-in, since whoever sees them runs the machine. */
final class Pages {
  private static final Pattern PORTAL_LINK =
      Pattern.compile("/servicedesk/customer/portal/\\d+/([A-Z]+-\\d+)");
  private static final Pattern BUTTON = Pattern.compile("/browse/([A-Z]+-\\d+)/(cancel|delete)");

  private final Site site;
  private final SiteEdits edits;
  private final People people;
  private final PortalPage portal;
  private final BrowsePage browse;
  private final OpenRequest openRequest;

  Pages(Site site, SiteEdits edits, People people, OpenRequest openRequest) {
    this.site = site;
    this.edits = edits;
    this.people = people;
    this.portal = new PortalPage(people);
    this.browse = new BrowsePage(people);
    this.openRequest = openRequest;
  }

  Answer answer(Incoming incoming) {
    return switch (incoming.method()) {
      case "GET", "HEAD" -> get(incoming);
      case "POST" -> post(incoming);
      default -> Answer.error(405, "Method Not Allowed");
    };
  }

  private Answer get(Incoming incoming) {
    var path = incoming.path();
    if (path.equals("/")) {
      return Answer.seeOther("/portal");
    }
    if (path.equals("/portal")) {
      return portal(incoming.queryParameters());
    }
    if (path.startsWith("/browse/")) {
      return browse(Routes.decoded(path.substring("/browse/".length())));
    }
    var link = PORTAL_LINK.matcher(path);
    return link.matches()
        ? Answer.seeOther("/browse/" + link.group(1))
        : Answer.page(404, Layout.page("Not found", Html.of("<p>There is nothing here.</p>")));
  }

  private Answer post(Incoming incoming) {
    if (incoming.path().equals("/portal")) {
      return open(incoming.form());
    }
    var button = BUTTON.matcher(incoming.path());
    return button.matches()
        ? press(button.group(1), button.group(2).equals("delete"))
        : Answer.error(405, "Method Not Allowed");
  }

  private Answer portal(Map<String, String> asked) {
    return people
        .byEmail(asked.getOrDefault("as", ""))
        .map(
            person ->
                Answer.page(
                    200,
                    portal.form(
                        person,
                        type(asked),
                        site.visibleTo(person),
                        Map.of(),
                        PortalPage.NO_PROBLEM)))
        .orElseGet(() -> Answer.page(200, portal.choice()));
  }

  private static RequestType type(Map<String, String> asked) {
    return RequestType.withId(asked.getOrDefault("type", "")).orElse(RequestType.AI_TOOL);
  }

  private Answer browse(String key) {
    return switch (site.find(key, BrowsePage.EVERYTHING)) {
      case Outcome.Done<Issue> done -> Answer.page(200, browse.page(done.value()));
      case Outcome.Refused<Issue> _ ->
          Answer.page(404, Layout.page("Not found", Html.of("<p>There is no issue {}.</p>", key)));
    };
  }

  /** A reporter cancels, an administrator deletes. */
  private Answer press(String key, boolean delete) {
    var done =
        site.find(key, BrowsePage.EVERYTHING)
            .then(
                issue ->
                    delete
                        ? site.delete(key, people.known("acc-admin"))
                        : edits.move(
                            key,
                            Status.CANCEL,
                            people.known(issue.reporterId()).withEveryPermission()));
    return switch (done) {
      case Outcome.Done<Issue> _ -> Answer.seeOther(delete ? "/portal" : "/browse/" + key);
      case Outcome.Refused<Issue> refused ->
          Answer.page(
              refused.status(),
              Layout.page("Not possible", Html.of("<p>{}</p>", problem(refused))));
    };
  }

  private Answer open(Map<String, String> form) {
    var person = people.byEmail(form.getOrDefault("as", ""));
    if (person.isEmpty()) {
      return Answer.page(400, portal.choice());
    }
    var requester = person.get();
    return switch (openRequest.open(PortalForm.wish(type(form), form), requester)) {
      case Outcome.Done<Issue> done ->
          Answer.seeOther("/browse/" + URLEncoder.encode(done.value().key(), UTF_8));
      case Outcome.Refused<Issue> refused ->
          Answer.page(
              400,
              portal.form(
                  requester, type(form), site.visibleTo(requester), form, problem(refused)));
    };
  }

  private static String problem(Outcome.Refused<Issue> refused) {
    return Stream.concat(
            refused.messages().stream(),
            refused.errors().entrySet().stream()
                .map(
                    error ->
                        Field.withId(error.getKey()).map(Field::title).orElse(error.getKey())
                            + ": "
                            + error.getValue()))
        .collect(Collectors.joining(" "));
  }
}
