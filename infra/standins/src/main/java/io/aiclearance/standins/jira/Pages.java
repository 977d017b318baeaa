package io.aiclearance.standins.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages to look at: no sign-in, since whoever sees them runs the machine. */
final class Pages {
  private static final Pattern PORTAL_LINK =
      Pattern.compile("/servicedesk/customer/portal/\\d+/([A-Z]+-\\d+)");

  private final Site site;
  private final People people;
  private final PortalPage portal;
  private final BrowsePage browse;
  private final OpenRequest openRequest;

  Pages(Site site, People people, PortalPage portal, BrowsePage browse, OpenRequest openRequest) {
    this.site = site;
    this.people = people;
    this.portal = portal;
    this.browse = browse;
    this.openRequest = openRequest;
  }

  Answer answer(Incoming incoming) {
    var path = incoming.path();
    if (path.equals("/portal") && incoming.method().equals("POST")) {
      return post(incoming.form());
    }
    if (!incoming.method().equals("GET") && !incoming.method().equals("HEAD")) {
      return Answer.error(405, "Method Not Allowed");
    }
    if (path.equals("/")) {
      return Answer.seeOther("/portal");
    }
    if (path.equals("/portal")) {
      return portal(incoming.queryParameters().getOrDefault("as", ""));
    }
    if (path.startsWith("/browse/")) {
      return browse(Routes.decoded(path.substring("/browse/".length())));
    }
    var link = PORTAL_LINK.matcher(path);
    return link.matches()
        ? Answer.seeOther("/browse/" + link.group(1))
        : Answer.page(404, Layout.page("Not found", Html.of("<p>There is nothing here.</p>")));
  }

  private Answer portal(String email) {
    return people
        .byEmail(email)
        .map(
            person ->
                Answer.page(
                    200,
                    portal.form(person, site.visibleTo(person), Map.of(), PortalPage.NO_PROBLEM)))
        .orElseGet(() -> Answer.page(200, portal.choice()));
  }

  private Answer browse(String key) {
    return switch (site.find(key, BrowsePage.EVERYTHING)) {
      case Outcome.Done<Issue> done -> Answer.page(200, browse.page(done.value()));
      case Outcome.Refused<Issue> _ ->
          Answer.page(404, Layout.page("Not found", Html.of("<p>There is no issue {}.</p>", key)));
    };
  }

  private Answer post(Map<String, String> form) {
    var person = people.byEmail(form.getOrDefault("as", ""));
    if (person.isEmpty()) {
      return Answer.page(400, portal.choice());
    }
    var requester = person.get();
    var wish =
        new OpenRequest.Wish(
            RequestType.AI_TOOL,
            fieldValues(form),
            FieldValues.Paragraphs.PLAIN_TEXT,
            MissingNode.getInstance(),
            "");
    return switch (openRequest.open(wish, requester)) {
      case Outcome.Done<Issue> done ->
          Answer.seeOther("/browse/" + URLEncoder.encode(done.value().key(), UTF_8));
      case Outcome.Refused<Issue> refused ->
          Answer.page(
              400, portal.form(requester, site.visibleTo(requester), form, problem(refused)));
    };
  }

  /** As a caller of the API would send it; what was left empty is left out. */
  private static ObjectNode fieldValues(Map<String, String> form) {
    var values = Json.object();
    var tool = form.getOrDefault(Field.AI_TOOL.id(), "").strip();
    var days = form.getOrDefault(Field.DURATION.id(), "").strip();
    values.put(
        Field.SUMMARY.id(),
        Field.tool(tool).map(option -> "Access to " + option.value()).orElse("A new AI tool"));
    if (!tool.isEmpty()) {
      values.putObject(Field.AI_TOOL.id()).put("id", tool);
    }
    if (days.matches("\\d{1,6}")) {
      values.put(Field.DURATION.id(), Integer.parseInt(days));
    } else if (!days.isEmpty()) {
      values.put(Field.DURATION.id(), days);
    }
    Stream.of(Field.PURPOSE, Field.TOOL_URL)
        .map(Field::id)
        .filter(id -> !form.getOrDefault(id, "").isBlank())
        .forEach(id -> values.put(id, form.getOrDefault(id, "").strip()));
    return values;
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
