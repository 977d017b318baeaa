package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Opens a request through the request type: for the API and for the portal's form alike. */
final class OpenRequest {
  private final Site site;
  private final People people;

  OpenRequest(Site site, People people) {
    this.site = site;
    this.people = people;
  }

  /**
   * @param onBehalfOf account id, or empty for the caller; agents alone may name somebody else
   */
  Outcome<Issue> open(
      JsonNode fieldValues, FieldValues.Paragraphs written, String onBehalfOf, Person caller) {
    return reporter(onBehalfOf, caller)
        .then(
            reporter ->
                FieldValues.read(fieldValues, written, Map.of())
                    .then(
                        values ->
                            Outcome.done(
                                site.open(
                                    new Site.Draft(
                                        Project.AIC,
                                        Desk.REQUEST_TYPE_ID,
                                        reporter.accountId(),
                                        values,
                                        Map.of()),
                                    caller))));
  }

  private Outcome<Person> reporter(String onBehalfOf, Person caller) {
    if (onBehalfOf.isEmpty() || onBehalfOf.equals(caller.accountId())) {
      return Outcome.done(caller);
    }
    if (!caller.agent()) {
      return Outcome.refused(403, "You do not have permission to raise requests for others.");
    }
    return people
        .byAccountId(onBehalfOf)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(400, "The person to raise the request for is not known."));
  }
}
