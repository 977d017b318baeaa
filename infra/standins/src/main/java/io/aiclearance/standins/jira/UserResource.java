package io.aiclearance.standins.jira;

import java.util.List;

/** {@code /rest/api/3/user} and {@code /rest/api/3/myself}; not everybody may browse people. */
final class UserResource {
  private final People people;
  private final UserView views;

  UserResource(People people, UserView views) {
    this.people = people;
    this.views = views;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/rest/api/3/myself", call -> Answer.ok(views.myself(call.caller())))
        .on("GET", "/rest/api/3/user", this::read)
        .on("GET", "/rest/api/3/user/groups", this::groups)
        .on("GET", "/rest/api/3/user/search", this::search);
  }

  /** Whoever may not browse people finds nobody: Jira says no more than that. */
  private Answer search(Call call) {
    if (call.query("query", "").isBlank() && call.query("accountId", "").isBlank()) {
      return Answer.error(400, "The query parameter 'query' or 'accountId' is required.");
    }
    var found =
        !call.caller().may(JiraPermission.USER_PICKER)
            ? List.<Person>of()
            : call.query("query", "").isBlank()
                ? people.byAccountId(call.query("accountId", "")).stream().toList()
                : people.matching(call.query("query", "").strip());
    return Answer.ok(
        found.stream()
            .skip(call.number("startAt", 0))
            .limit(call.number("maxResults", 50))
            .map(person -> views.user(person, call.caller()))
            .collect(Json.toArray()));
  }

  private Answer read(Call call) {
    return person(call).answer(person -> Answer.ok(views.user(person, call.caller())));
  }

  private Answer groups(Call call) {
    return person(call)
        .answer(
            person ->
                Answer.ok(person.groups().stream().map(views::group).collect(Json.toArray())));
  }

  private Outcome<Person> person(Call call) {
    if (!call.caller().may(JiraPermission.USER_PICKER)) {
      return Outcome.refused(403, "You do not have permission to browse users.");
    }
    return people
        .byAccountId(call.query("accountId", ""))
        .map(Outcome::done)
        .orElseGet(
            () ->
                Outcome.refused(
                    404, "Specified user does not exist or you do not have required permissions"));
  }
}
