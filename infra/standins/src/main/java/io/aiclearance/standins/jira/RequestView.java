package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/** An issue as the service desk's API shows it. */
final class RequestView {
  private final IssueView issues;
  private final DeskView desks;
  private final UserView users;
  private final People people;

  RequestView(IssueView issues, DeskView desks, UserView users, People people) {
    this.issues = issues;
    this.desks = desks;
    this.users = users;
    this.people = people;
  }

  ObjectNode request(Issue issue, RequestType type, Person reader) {
    var node =
        Json.object()
            .put("issueId", issue.id())
            .put("issueKey", issue.key())
            .put("summary", issue.summary())
            .put("requestTypeId", type.id())
            .put("serviceDeskId", type.desk().id());
    var expands = node.putArray("_expands");
    Arrays.asList("participant", "status", "sla", "requestType", "serviceDesk", "comment")
        .forEach(expands::add);
    node.set("createdDate", desks.date(issue.created()));
    node.set("reporter", users.inServiceDesk(people.known(issue.reporterId()), reader));
    var values = node.putArray("requestFieldValues");
    for (var field : Field.values()) {
      issue
          .value(field)
          .ifPresent(
              stored ->
                  values
                      .addObject()
                      .put("fieldId", field.id())
                      .put("label", field.title())
                      .set("value", issues.value(field, stored, Dialect.V2)));
    }
    node.set("currentStatus", desks.status(issue));
    node.set("_links", desks.links(issue, type));
    return node;
  }
}
