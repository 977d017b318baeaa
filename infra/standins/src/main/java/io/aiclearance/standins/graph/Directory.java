package io.aiclearance.standins.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aiclearance.standins.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that the stand-in keeps. */
record Directory(LinkedHashMap<String, GraphUser> users, LinkedHashMap<String, GraphGroup> groups) {
  static final String CLAUDE_GROUP = "6f0c2a4e-1b7d-4c35-9a58-3e0d7b1f2c64";

  /** The directory of the local system: everybody, and the group of Claude without members. */
  static Directory seeded() {
    var directory = new Directory(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (var name : People.NAMES) {
      var email = People.email(name);
      var user = new GraphUser(userId(name), email, email, People.given(name), true);
      directory.users.put(user.id(), user);
    }
    directory.groups.put(CLAUDE_GROUP, GraphGroup.security(CLAUDE_GROUP, "ai-claude", "Claude"));
    return directory;
  }

  /** A person's GUID: the same for a name at every start. */
  static String userId(String name) {
    return UUID.nameUUIDFromBytes(("graph user " + name).getBytes(UTF_8)).toString();
  }

  Optional<GraphUser> user(String idOrPrincipalName) {
    return Optional.ofNullable(users.get(idOrPrincipalName))
        .or(
            () ->
                users.values().stream()
                    .filter(user -> user.userPrincipalName().equalsIgnoreCase(idOrPrincipalName))
                    .findFirst());
  }

  Optional<GraphGroup> group(String id) {
    return Optional.ofNullable(groups.get(id));
  }

  List<GraphUser> members(GraphGroup group) {
    return group.members().stream().map(users::get).toList();
  }
}
