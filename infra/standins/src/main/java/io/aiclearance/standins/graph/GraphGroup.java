package io.aiclearance.standins.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiclearance.standins.http.Json;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A group of the directory; the id is a GUID.
 *
 * @param groupTypes DynamicMembership, Unified
 * @param onPremises whether it is synced from there
 * @param members user ids
 */
public record GraphGroup(
    String id,
    String displayName,
    String description,
    String mailNickname,
    boolean securityEnabled,
    boolean mailEnabled,
    List<String> groupTypes,
    boolean onPremises,
    boolean assignableToRole,
    LinkedHashSet<String> members) {

  /** A security group whose members are assigned, without any. */
  public static GraphGroup security(String id, String name, String description) {
    return new GraphGroup(
        id, name, description, name, true, false, List.of(), false, false, new LinkedHashSet<>());
  }

  GraphGroup with(LinkedHashSet<String> others) {
    return new GraphGroup(
        id,
        displayName,
        description,
        mailNickname,
        securityEnabled,
        mailEnabled,
        groupTypes,
        onPremises,
        assignableToRole,
        others);
  }

  /** Whether the directory lets an application change its members. */
  boolean isManageable() {
    var mailOnly = mailEnabled && !groupTypes.contains("Unified");
    return !groupTypes.contains("DynamicMembership")
        && !onPremises
        && !assignableToRole
        && !mailOnly;
  }

  List<String> values(String attribute) {
    return switch (attribute) {
      case "id" -> List.of(id);
      case "displayName" -> List.of(displayName);
      case "mailNickname" -> List.of(mailNickname);
      case "securityEnabled" -> List.of(Boolean.toString(securityEnabled));
      case "groupTypes" -> groupTypes;
      default -> List.of();
    };
  }

  ObjectNode view() {
    var view = Json.object();
    view.put("id", id).put("displayName", displayName).put("description", description);
    groupTypes.forEach(view.putArray("groupTypes")::add);
    view.put("mailEnabled", mailEnabled).put("mailNickname", mailNickname);
    view.put("securityEnabled", securityEnabled);
    if (onPremises) view.put("onPremisesSyncEnabled", true);
    else view.putNull("onPremisesSyncEnabled");
    if (assignableToRole) view.put("isAssignableToRole", true);
    else view.putNull("isAssignableToRole");
    if (groupTypes.contains("DynamicMembership"))
      view.put("membershipRule", "user.enabled -eq true");
    else view.putNull("membershipRule");
    return view;
  }
}
