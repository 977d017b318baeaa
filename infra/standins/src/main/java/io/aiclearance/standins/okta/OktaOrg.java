package io.aiclearance.standins.okta;

import io.aiclearance.standins.People;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** All that the stand-in keeps. */
record OktaOrg(LinkedHashMap<String, OktaUser> users, LinkedHashMap<String, OktaGroup> groups) {
  private static final String EVERYONE = "00g-everyone";
  private static final long SINCE = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();

  /** The org of the local system: everybody, and the group of GitHub Copilot without members. */
  static OktaOrg seeded() {
    var org = new OktaOrg(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (var name : People.NAMES) {
      var email = People.email(name);
      var user = new OktaUser("00u-" + name, email, email, People.given(name), "Example", "ACTIVE");
      org.users.put(user.id(), user);
    }
    var everyone = group(EVERYONE, "BUILT_IN", "Everyone", "All users in your organization");
    org.users.values().forEach(user -> everyone.members().add(user.id()));
    org.add(everyone);
    org.add(group("00g-copilot", "OKTA_GROUP", "ai-github-copilot", "GitHub Copilot"));
    return org;
  }

  Optional<OktaUser> user(String idOrLogin) {
    return Optional.ofNullable(users.get(idOrLogin))
        .or(
            () ->
                users.values().stream()
                    .filter(user -> user.login().equalsIgnoreCase(idOrLogin))
                    .findFirst());
  }

  Optional<OktaGroup> group(String id) {
    return Optional.ofNullable(groups.get(id));
  }

  List<OktaUser> members(OktaGroup group) {
    return group.members().stream().map(users::get).toList();
  }

  List<OktaGroup> groupsOf(OktaUser user) {
    return groups.values().stream().filter(g -> g.members().contains(user.id())).toList();
  }

  void add(OktaUser user) {
    users.put(user.id(), user);
    group(EVERYONE).ifPresent(everyone -> everyone.members().add(user.id()));
  }

  void add(OktaGroup group) {
    groups.put(group.id(), group);
  }

  private static OktaGroup group(String id, String type, String name, String description) {
    return new OktaGroup(id, type, name, description, new LinkedHashSet<>(), SINCE, SINCE);
  }
}
