package io.aiclearance.standins.okta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.standins.http.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * A group of the org.
 *
 * @param type OKTA_GROUP, APP_GROUP (mastered by an application) or BUILT_IN
 * @param members user ids
 * @param changed epoch milliseconds of the last change of its members
 */
public record OktaGroup(
    String id,
    String type,
    String name,
    String description,
    LinkedHashSet<String> members,
    long created,
    long changed) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  OktaGroup with(SequencedSet<String> others, long now) {
    return new OktaGroup(id, type, name, description, new LinkedHashSet<>(others), created, now);
  }

  List<String> values(String attribute) {
    return switch (attribute) {
      case "id" -> List.of(id);
      case "type" -> List.of(type);
      case "profile.name" -> List.of(name);
      case "profile.description" -> List.of(description);
      default -> List.of();
    };
  }

  ObjectNode view(String base) {
    var view = Json.object();
    view.put("id", id).put("created", time(created)).put("lastUpdated", time(created));
    view.put("lastMembershipUpdated", time(changed));
    view.putArray("objectClass")
        .add(type.equals("APP_GROUP") ? "okta:windows_security_principal" : "okta:user_group");
    view.put("type", type);
    view.putObject("profile").put("name", name).put("description", description);
    var links = view.putObject("_links");
    links.putObject("users").put("href", base + "/api/v1/groups/" + id + "/users");
    links.putObject("apps").put("href", base + "/api/v1/groups/" + id + "/apps");
    return view;
  }

  private static String time(long millis) {
    return TIME.format(Instant.ofEpochMilli(millis));
  }
}
