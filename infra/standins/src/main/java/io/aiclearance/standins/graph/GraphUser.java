package io.aiclearance.standins.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.standins.http.Json;
import java.util.List;

/** A user of the directory; the id is a GUID. */
public record GraphUser(
    String id, String userPrincipalName, String mail, String displayName, boolean accountEnabled) {
  List<String> values(String attribute) {
    return switch (attribute) {
      case "id" -> List.of(id);
      case "userPrincipalName" -> List.of(userPrincipalName);
      case "mail" -> List.of(mail);
      case "displayName" -> List.of(displayName);
      case "accountEnabled" -> List.of(Boolean.toString(accountEnabled));
      case "proxyAddresses" -> List.of("SMTP:" + mail);
      default -> List.of();
    };
  }

  ObjectNode view() {
    var view = Json.object();
    view.put("id", id).put("displayName", displayName).put("givenName", displayName);
    view.putNull("surname").putNull("jobTitle").put("mail", mail);
    view.put("userPrincipalName", userPrincipalName).put("accountEnabled", accountEnabled);
    return view;
  }
}
