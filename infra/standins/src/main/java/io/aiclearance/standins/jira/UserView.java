package io.aiclearance.standins.jira;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** A person as Jira's APIs show one. */
final class UserView {
  private final String site;

  UserView(String site) {
    this.site = site;
  }

  /** Inside an issue or comment. */
  ObjectNode details(Person person, Person reader) {
    var user = bare(person, "3");
    if (reader.seesEmailOf(person)) {
      user.put("emailAddress", person.email());
    }
    return user;
  }

  /** On its own. */
  ObjectNode user(Person person, Person reader) {
    return details(person, reader).put("locale", "en_US");
  }

  ObjectNode myself(Person person) {
    var user = user(person, person);
    var groups = person.groups().stream().map(this::group).collect(Json.toArray());
    user.putObject("groups").put("size", groups.size()).set("items", groups);
    user.putObject("applicationRoles").put("size", 0).set("items", Json.array());
    return user.put("expand", "groups,applicationRoles");
  }

  /** In a webhook: never with an address. */
  ObjectNode inWebhook(Person person) {
    return bare(person, "2");
  }

  ObjectNode group(Person.Group group) {
    return Json.object()
        .put("name", group.name())
        .put("groupId", group.id())
        .put("self", site + "/rest/api/3/group?groupId=" + group.id());
  }

  ObjectNode inServiceDesk(Person person, Person reader) {
    var user = Json.object().put("accountId", person.accountId());
    if (reader.seesEmailOf(person)) {
      user.put("emailAddress", person.email());
    }
    user.put("displayName", person.displayName()).put("active", true).put("timeZone", "Etc/UTC");
    var self = site + "/rest/api/2/user?accountId=" + person.accountId();
    user.putObject("_links")
        .put("self", self)
        .put("jiraRest", self)
        .set("avatarUrls", avatars(person));
    return user;
  }

  private ObjectNode bare(Person person, String api) {
    var user =
        Json.object()
            .put("self", site + "/rest/api/" + api + "/user?accountId=" + person.accountId())
            .put("accountId", person.accountId());
    user.set("avatarUrls", avatars(person));
    return user.put("displayName", person.displayName())
        .put("active", true)
        .put("timeZone", "Etc/UTC")
        .put("accountType", person.accountType());
  }

  private ObjectNode avatars(Person person) {
    var avatars = Json.object();
    Stream.of("16x16", "24x24", "32x32", "48x48")
        .forEach(
            size ->
                avatars.put(
                    size,
                    site + "/avatar/" + person.accountId() + "?size=" + size.substring(0, 2)));
    return avatars;
  }
}
