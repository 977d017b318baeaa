package io.aiclearance.standins.okta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.standins.http.Json;
import java.time.Instant;
import java.util.List;

/**
 * A user of the org.
 *
 * @param status one of Okta's, such as ACTIVE, SUSPENDED, DEPROVISIONED
 */
public record OktaUser(
    String id, String login, String email, String firstName, String lastName, String status) {
  private static final String SINCE = Instant.parse("2024-01-01T00:00:00Z").toString();

  List<String> values(String attribute) {
    return switch (attribute) {
      case "id" -> List.of(id);
      case "status" -> List.of(status);
      case "profile.login" -> List.of(login);
      case "profile.email" -> List.of(email);
      case "profile.firstName" -> List.of(firstName);
      case "profile.lastName" -> List.of(lastName);
      default -> List.of();
    };
  }

  /** Whether one of the names begins with a text, which is what {@code q} looks for. */
  boolean begins(String text) {
    return List.of(firstName, lastName, email).stream()
        .anyMatch(value -> value.regionMatches(true, 0, text, 0, text.length()));
  }

  ObjectNode view(String base) {
    var view = Json.object();
    view.put("id", id).put("status", status).put("created", millis()).put("activated", millis());
    view.put("statusChanged", millis()).putNull("lastLogin");
    view.put("lastUpdated", millis()).put("passwordChanged", millis());
    view.putObject("type").put("id", "oty-default");
    var profile = view.putObject("profile");
    profile.put("firstName", firstName).put("lastName", lastName).putNull("mobilePhone");
    profile.putNull("secondEmail").put("login", login).put("email", email);
    view.putObject("credentials").putObject("provider").put("type", "OKTA").put("name", "OKTA");
    view.putObject("_links").putObject("self").put("href", base + "/api/v1/users/" + id);
    return view;
  }

  private static String millis() {
    return SINCE.replace("Z", ".000Z");
  }
}
